/** `bench:check` as a process: what it prints, what it leaves in a job's summary, when it fails. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const check = fileURLToPath(new URL('../../bench/check.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'scrubjay-check-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const machine = {
  commit: 'abc1234',
  date: '2026-11-23T04:00:00.000Z',
  cpu: 'A CPU',
  cores: 2,
  memoryGB: 8,
  load: 0.5,
  node: 'v20.20.2',
  platform: 'linux-x64',
  libhs: null,
};

function run(options: string[], env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [check, ...options], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

function resultWith(median: number) {
  const path = join(folder, `${median}.json`);
  const rows = [{ figure: 'start', label: 'scrubjay', median, unit: ' ms' }];
  writeFileSync(path, JSON.stringify({ command: 'npm run bench', machine, rows }));
  return path;
}

describe('from a result', () => {
  test.each([
    ['holds', 100, 0, /holds, 150 % of the target/],
    ['is missed within what is accepted', 160, 0, /missed, 94 % of the target/],
    ['is beyond it', 100_000, 1, /\*\*failed\*\*, 0 % of the target/],
  ])('that %s', (_what, median, status, said) => {
    const summary = join(folder, `${median}.md`);
    const { stdout, ...ended } = run(['--from', resultWith(median), '--summary', summary]);
    expect(ended).toEqual({ status, stderr: '' });
    expect(stdout).toMatch(said);
    expect(readFileSync(summary, 'utf8')).toBe(`## Benchmarks\n${stdout}`);
  });
});

test('a run that ends with an error fails the check, and leaves a table', () => {
  const broken = join(folder, 'broken.mjs');
  writeFileSync(broken, "if (process.argv[1].endsWith('run.mjs')) throw new Error('other findings');");
  const { status, stdout, stderr } = run(['--quick', '--only', 'start'], {
    NODE_OPTIONS: `--import=${broken}`,
  });
  expect(stderr).toContain('other findings');
  expect(stdout).toContain('Runs that ended with an error: 1.');
  expect(status).toBe(1);
});

test('a figure without a target is refused', () => {
  const { status, stderr } = run(['--only', 'nothing']);
  expect(stderr).toMatch(/^bench: no target for nothing; there are some for json, /);
  expect(status).toBe(1);
});
