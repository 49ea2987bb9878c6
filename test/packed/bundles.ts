/** The scripts of docs/bundling.md, as they stand there, and what they make, in a folder with nothing above it. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkout, Project, temporary } from './project.ts';

const PINO = '{"level":30,"email":"[EMAIL_ADDRESS]","msg":"sent [ORDER]"}\n';
const WINSTON = '{"email":"[EMAIL_ADDRESS]","level":"info","message":"sent [ORDER]"}\n';
const IN_PROCESS = {
  'hook.log': PINO,
  'wrapper.log': PINO,
  'transport.log': WINSTON,
  'format.log': WINSTON,
};
const HELLO = '{"level":30,"email":"[EMAIL_ADDRESS]","msg":"hello"}\n';
const TRANSPORT = { 'by-name.log': HELLO, 'by-call.log': HELLO };

const ROWS = [
  { script: 'build-external.mjs', application: 'in-process', format: 'esm', logs: IN_PROCESS },
  { script: 'build-external.mjs', application: 'in-process', format: 'cjs', logs: IN_PROCESS },
  { script: 'build-external.mjs', application: 'transport', format: 'esm', logs: TRANSPORT },
  { script: 'build-in-process.mjs', application: 'in-process', format: 'esm', logs: IN_PROCESS },
  { script: 'build-in-process.mjs', application: 'in-process', format: 'cjs', logs: IN_PROCESS },
  { script: 'build-transport.cjs', application: 'transport', format: 'cjs', logs: TRANSPORT },
] as const;

export function testBundles(project: () => Project): void {
  it.each(ROWS)('$script, $application, $format', async ({ script, application, format, logs }) => {
    const own = `bundles/${script}-${application}-${format}`;
    const folder = project().path(own);
    mkdirSync(join(folder, 'src'), { recursive: true });
    writeFileSync(join(folder, script), scriptOfDocs(script, format));
    const source = join(checkout, 'test/packed/fixtures/bundles', `${application}.mjs`);
    cpSync(source, join(folder, 'src', 'main.mjs'));
    // esbuild is a program of its own, which a confined process must not start.
    const built = await project().run(process.execPath, [script], { cwd: own });
    expect(built).toMatchObject({ status: 0, stderr: '' });

    const place = script === 'build-external.mjs' ? project() : new Project(temporary('bundle'), false);
    const cwd = place === project() ? own : '.';
    if (place !== project()) cpSync(join(folder, 'dist'), place.path('dist'), { recursive: true });
    writeFileSync(
      place.path(cwd, 'dist', 'package.json'),
      `{ "type": "${format === 'esm' ? 'module' : 'commonjs'}" }`,
    );
    try {
      const ran = await place.node(['dist/main.js'], { cwd });
      expect(ran.stderr).toBe('');
      expect(ran.stdout).toBe(application === 'in-process' ? REFUSED : '');
      const names = Object.keys(logs).filter((name) => existsSync(place.path(cwd, name)));
      expect(Object.fromEntries(names.map((name) => [name, place.read(cwd, name)]))).toEqual(logs);
    } finally {
      if (place !== project()) place.remove();
    }
  });
}

const REFUSED = 'preset: no preset is called strictt; did you mean strict?\n';

function scriptOfDocs(name: string, format: string): string {
  const page = readFileSync(join(checkout, 'docs', 'bundling.md'), 'utf8');
  const [, script] = page
    .split(/^```js\n/m)
    .find((part) => part.startsWith(`// ${name}\n`))!
    .match(/^([\s\S]*?)^```$/m)!;
  const cjs = script
    .replace("format: 'esm'", "format: 'cjs'")
    .replace(/^.*not with `format: 'cjs'`.*\n.*banner:.*\n/m, '');
  return format === 'cjs' ? cjs : script;
}
