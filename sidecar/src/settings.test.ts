/** What is said about the engine. */
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { scrubjay } from './test/spawned.ts';

const preload = createRequire(import.meta.url).resolve('./test/no-addon.cjs');
const without = (how: string) => ({ NODE_OPTIONS: `--require "${preload}"`, NO_ADDON: how });
const input = 'mail a@example.com\n';

test.each([
  ['missing', [], /^scrubjay: runs on the portable engine: .* To get it: .+\n$/],
  ['missing', ['--quiet'], /^$/],
  ['missing', ['--engine', 'portable'], /^$/],
  [
    'broken',
    [],
    /^scrubjay: runs on the portable engine: .* cannot be loaded: file too short\. To build it anew: .+\n$/,
  ],
])('addon %s, %j', async (how, args, expected) => {
  const { code, stdout, stderr } = await scrubjay(args, { input, env: without(how) });
  expect(stderr).toMatch(expected);
  expect([code, stdout.toString()]).toEqual([0, 'mail [EMAIL_ADDRESS]\n']);
});

test.each(['missing', 'broken'])('hyperscan is asked for and %s: exit code 2', async (how) => {
  const { code, stdout, stderr } = await scrubjay(['--engine', 'hyperscan'], { input, env: without(how) });
  expect(stderr).toMatch(/The hyperscan engine cannot be loaded: .*\n {2}\S/);
  expect([code, stdout.toString()]).toEqual([2, '']);
});
