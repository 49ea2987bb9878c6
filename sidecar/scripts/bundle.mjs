// The command as one file, over what tsc wrote: each module costs its start half a millisecond and more. It lies as deep
// as in src/, for package.json is looked for beside that folder. The service is another file: the command's other parts
// have no use for Fastify. So is the benchmark, as tsc wrote it, for it starts processes of files beside its own.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SERVICE = './serve.js';
const BENCH = './bench/index.js';

await bundle('cli.ts', 'cli.js', {
  name: 'apart',
  resolveId: (id) => {
    if (/[/]serve[/]index\.ts$/.test(id)) return { id: SERVICE, external: true };
    return /[/]bench[/]index\.ts$/.test(id) ? { id: BENCH, external: true } : null;
  },
});
await bundle('serve/index.ts', 'serve.js');

async function bundle(source, file, ...plugins) {
  const build = await rolldown({
    cwd: root,
    input: join(root, 'src', source),
    platform: 'node',
    external: (id) => !/^[./]/.test(id),
    plugins,
  });
  await build.write({ file: join(root, 'dist', file), format: 'esm', codeSplitting: false });
  await build.close();
}
