import { join } from 'node:path';
import { run } from './run.mjs';
import { fail, note, step } from './say.mjs';

/**
 * Builds every package, through Turborepo's cache. The native addon alone is never cached (turbo.json): what it is
 * built against lies outside the checkout, and its own script knows when it is up to date.
 * Returns the engine that this checkout has then, in words.
 */
export async function build(root, native) {
  let engine;
  await step('building', async () => {
    const turbo = join(root, 'node_modules', 'turbo', 'bin', 'turbo');
    const env = {
      ...native.env,
      TURBO_TELEMETRY_DISABLED: '1',
      DO_NOT_TRACK: '1',
      TURBO_NO_UPDATE_NOTIFIER: '1',
    };
    const { status, output } = await run(
      process.execPath,
      [turbo, 'run', 'build', '--output-logs=new-only'],
      { env },
    );
    if (status !== 0) fail('The build failed.', output);
    engine = await engineOf();
    if (native.state === 'possible' && engine === 'portable') explain(output);
    return `built: ${engine} engine`;
  });
  return engine;
}

/** All that the native engine needs is there and it still does not load: its own words. */
function explain(output) {
  const prefix = 'hyperscan-js:build: ';
  const lines = output.split('\n').filter((line) => line.startsWith(prefix));
  process.stdout.write(
    `\n${lines
      .slice(-12)
      .map((line) => line.slice(prefix.length))
      .join('\n')}\n`,
  );
  note('the native engine was not built (see above): the portable engine is used.');
}

async function engineOf() {
  const ask = `import('hyperscan-js').then((hs) => console.log(hs.isAvailable() ? 'hyperscan ' + hs.version() : 'portable'))`;
  const { status, output } = await run(process.execPath, ['-e', ask]);
  if (status !== 0) fail('The build is not usable.', output);
  return output.trim().replace(/ (\d\S*) .*/, ' $1');
}
