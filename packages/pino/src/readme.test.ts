/** The programs of the README run, and do what it says. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { run } from './test/processes.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const programs = [...README.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code);
// Where the packages are found, as from an application.
const dir = mkdtempSync(fileURLToPath(new URL('../../../node_modules/.cache/readme-', import.meta.url)));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it('has programs', () => expect(programs.length).toBeGreaterThanOrEqual(6));

it.each(programs.map((code, i) => ({ i, code })))('program $i', async ({ i, code }) => {
  const cwd = mkdtempSync(join(dir, `${i}-`));
  const file = join(cwd, 'main.mjs');
  writeFileSync(file, code);
  const { code: status, stdout, stderr } = await run(file, [], { cwd });
  expect([status, stderr]).toEqual([0, '']);
  const files = [...code.matchAll(/'\.\/([\w./]+\.log)'/g)].map(([, name]) =>
    readFileSync(join(cwd, name), 'utf8'),
  );
  for (const text of files) expect(text).toContain('"msg":"mail to [EMAIL_ADDRESS]"');
  expect(files.join('') + stdout).toContain('[EMAIL_ADDRESS]');
  expect(files.join('') + stdout).not.toContain('jane.doe');
});

it('names every option', () => {
  const source = readFileSync(new URL('options.ts', import.meta.url), 'utf8');
  const options = source.match(/const OPTIONS(.*?)\n};/s)?.[1].match(/^ {2}(\w+):/gm) ?? [];
  expect(options).toHaveLength(6);
  for (const option of options) expect(README).toContain(`| \`${option.trim().slice(0, -1)}\` |`);
});
