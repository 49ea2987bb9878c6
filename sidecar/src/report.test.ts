import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scrubjay } from './test/spawned.ts';

const folder = mkdtempSync(join(tmpdir(), 'scrubjay-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

const INPUT = 'mail jane@example.com\ncard 4111 1111 1111 1111, mail b@example.com\nnothing\n';

test.each(['pipe', 'detect'])('%s: counts and timings in one file', async (command) => {
  const file = join(folder, `${command}.json`);
  const { code, stdout } = await scrubjay([command, '--engine', 'portable', '--report', file], {
    input: INPUT,
  });
  expect(code).toBe(0);
  const text = readFileSync(file, 'utf8');
  expect(text).not.toMatch(/jane|4111|@/);
  const report = JSON.parse(text);
  expect(report).toEqual({
    version: expect.any(String),
    command,
    engine: 'portable',
    workers: 1,
    records: 3,
    bytes: { in: INPUT.length, out: stdout.length },
    findings: { CREDIT_CARD: 1, EMAIL_ADDRESS: 2 },
    total: 3,
    withheld: 0,
    ms: expect.any(Number),
    mbPerSecond: expect.any(Number),
  });
  expect(report.ms).toBeGreaterThan(0);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('on standard error', async () => {
  const { stderr } = await scrubjay(['--quiet', '--report', '-'], { input: INPUT });
  expect(JSON.parse(stderr).total).toBe(3);
});

test('a place that cannot be written: the stream is complete, exit code 3', async () => {
  const where = join(folder, 'nowhere', 'report.json');
  const { code, stdout, stderr } = await scrubjay(['--quiet', '--report', where], { input: INPUT });
  expect(stdout.toString()).toBe('mail [EMAIL_ADDRESS]\ncard [CREDIT_CARD], mail [EMAIL_ADDRESS]\nnothing\n');
  expect(stderr).toMatch(/Output cannot be written: the report .*ENOENT\n {2}Check/);
  expect(code).toBe(3);
});
