import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SOAK } from '../../../test/support/runs.ts';
import type { BenchResult } from '../bench/result.ts';
import { BIN, outcome, type Spawning, scrubjay, start } from '../test/spawned.ts';

const folder = mkdtempSync(join(tmpdir(), 'scrubjay-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LOG = join(folder, 'app.log');
const lines = Array.from({ length: 3000 }, (_, i) =>
  i % 10 === 0
    ? `{"level":30,"msg":"mail of user${i}@acme.example, card 4111 1111 1111 1111"}`
    : `{"level":30,"msg":"nothing in line ${i}"}`,
);
writeFileSync(LOG, `${lines.join('\n')}\n`);
const FOUND = { CREDIT_CARD: 300, EMAIL_ADDRESS: 300 };

/** Each measures for seconds. */
const long = SOAK > 0;

const run = (args: string[], options?: Spawning) => scrubjay(['bench', '--seconds', '1', ...args], options);

test.each<[string, string[], Spawning, number, number]>([
  [
    'standard input by name, and a file, with workers',
    ['--workers', '3', '-', LOG],
    { input: readFileSync(LOG) },
    2,
    3,
  ],
])('%s: counts, no values', async (_, args, options, files, workers) => {
  const { stdout, stderr, code } = await run(['--json', '--price', '2', ...args], options);
  expect([stderr, code]).toEqual(['', 0]);
  const result = JSON.parse(stdout.toString()) as BenchResult;
  expect(result.input).toMatchObject({ files, lines: 3000 * files, whole: true });
  const byEntity = Object.fromEntries(Object.entries(FOUND).map(([entity, n]) => [entity, n * files]));
  expect(result.findings).toMatchObject({ byEntity, linesHit: 300 * files, total: 600 * files });
  expect(result).toMatchObject({ workers, price: 2 });
  expect(result.rates[0].workers).toBe(1);
  for (const { mbPerSecond, cpuSecondsPerGB, peakMB } of result.rates) {
    for (const value of [mbPerSecond.median, cpuSecondsPerGB.median, peakMB])
      expect(value).toBeGreaterThan(0);
  }
  if (workers > 1) expect(result.rates[1].workers).toBe(workers);
  expect(result.latency.p99).toBeGreaterThanOrEqual(result.latency.p50);
  expect(stdout.toString()).not.toMatch(/acme|4111 1111|nothing in line/);
});

test('for people', async () => {
  const { stdout, stderr, code } = await run([LOG]);
  expect([stderr, code]).toEqual(['', 0]);
  expect(stdout.toString()).toMatch(/^0\.1\d MB \(all\), 3,000 lines/);
  expect(stdout.toString()).toMatch(/^one thread/m);
  expect(stdout.toString()).toMatch(/^Findings: 600, in 10 % of 3,000 lines\n {2}\w+ 300\n {2}\w+ 300$/m);
  expect(stdout.toString()).toMatch(/^What to do\n {2}- The input is small/m);
  expect(stdout.toString()).not.toMatch(/acme|4111 1111|nothing in line/);
});

test('settings count, and an entity whose action is `fail` ends nothing', async () => {
  const config = join(folder, 'scrubjay.config.json');
  const ticket = { id: 'ticket', entity: 'TICKET', pattern: 'line \\d+5\\b' };
  writeFileSync(
    config,
    JSON.stringify({ entities: ['CREDIT_CARD'], actions: { CREDIT_CARD: 'fail' }, detectors: [ticket] }),
  );
  const { stdout, stderr, code } = await run(['--json', '--config', config, LOG]);
  expect([stderr, code]).toEqual(['', 0]);
  const result = JSON.parse(stdout.toString()) as BenchResult;
  // Lines 15, 25 and so on; line 5 has one digit.
  expect(result.findings.byEntity).toEqual({ CREDIT_CARD: 300, TICKET: 299 });
  expect(result.custom).toBe(1);
});

test.each<[string, string[], RegExp, number]>([
  ['a missing file', [join(folder, 'none.log')], /none\.log: ENOENT/, 3],
  ['a folder', [folder], /EISDIR/, 3],
  ['an empty input', [], /no lines/, 3],
  ['no number', ['--price', 'dear', LOG], /--price is a number from 0 to 1000/, 2],
  ['too long', ['--seconds', '99999', LOG], /--seconds is a number from 1 to 3600/, 2],
  ['standard input twice', ['-', '-'], /once only/, 2],
])('%s: said, and nothing is measured', async (_, args, told, code) => {
  const result = await scrubjay(['bench', ...args]);
  expect(result.stderr).toMatch(told);
  expect([result.stdout.toString(), result.code]).toEqual(['', code]);
});

test.runIf(long)('one line without an end', async () => {
  const { stdout, code } = await run(['--json'], { input: 'mail jane.roe@acme.example' });
  expect(code).toBe(0);
  const result = JSON.parse(stdout.toString()) as BenchResult;
  expect(result.findings).toMatchObject({ lines: 1, linesHit: 1, byEntity: { EMAIL_ADDRESS: 1 } });
});

test.runIf(long)('a reader that is gone is no failure', async () => {
  const child = start(['bench', '--seconds', '1', LOG]);
  child.stdout!.destroy();
  const { stderr, code } = await outcome(child);
  expect([stderr, code]).toEqual(['', 0]);
});

test('a full disk is one', async () => {
  const full = openSync('/dev/full', 'w');
  const { stderr, code } = await run([LOG], { stdout: full });
  closeSync(full);
  expect(stderr).toContain('ENOSPC');
  expect(code).toBe(3);
});

test('an interruption ends it at once, without a report', async () => {
  const child = start(['bench', '--seconds', '600', '-']);
  // Read to its end, so that it measures when the signal comes.
  child.stdin!.end(readFileSync(LOG));
  await once(child.stdin!, 'finish');
  child.kill('SIGINT');
  const { stdout, code, signal } = await outcome(child);
  expect([stdout.toString(), code, signal]).toEqual(['', null, 'SIGINT']);
});

test('the other commands start without it', () => {
  const bundle = readFileSync(join(dirname(BIN), '../dist/cli.js'), 'utf8');
  expect(bundle).toContain('import("./bench/index.js")');
  expect(bundle).not.toMatch(/^import .*bench/m);
});
