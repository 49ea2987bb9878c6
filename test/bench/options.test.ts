/** A wrong option is told with those that there are, without a stack, and nothing is measured. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const bench = (file: string, args: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL(`../../bench/${file}`, import.meta.url)), ...args], {
    encoding: 'utf8',
  });

test.each<[string, string[], string]>([
  ['run.mjs', ['--bogus'], "Unknown option '--bogus'; options: --quick, --only VALUE…"],
  ['micro.mjs', ['--only', 'pool'], "Unknown option '--only'; options: --quick;"],
  ['check.mjs', ['--from'], "Option '--from <value>' argument missing; options:"],
])('%s %j', (file, args, told) => {
  const { status, stdout, stderr } = bench(file, args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`bench: ${told}`);
  expect(stderr.split('\n')).toHaveLength(2);
});

test('--help', () => {
  const { status, stdout, stderr } = bench('check.mjs', ['--help']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('--accept');
});
