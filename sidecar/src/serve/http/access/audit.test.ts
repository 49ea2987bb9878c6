import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Entry, openAudit } from './audit.ts';

const dir = mkdtempSync(join(tmpdir(), 'scrubjay-audit-'));
afterAll(() => rmSync(dir, { recursive: true }));

const DENIED: Entry = {
  event: 'denied',
  who: { token: 'shipper', address: '192.0.2.1' },
  what: 'POST /v1/scrub',
  why: 'forbidden',
  status: 403,
};
const none = () => {};
const SILENT = { debug: none, info: none, warn: none, error: none };

describe('the audit log', () => {
  it('is a file of JSON lines for its owner alone', () => {
    const file = join(dir, 'below', 'audit.log');
    const audit = openAudit(file, SILENT);
    audit.write(DENIED);
    audit.close();
    const again = openAudit(file, SILENT);
    again.write({ ...DENIED, event: 'privileged', why: 'admin' });
    again.close();
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      DENIED,
      { event: 'privileged', why: 'admin' },
    ]);
    expect(Date.now() - Date.parse(JSON.parse(lines[0]).time)).toBeLessThan(60_000);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is the own log without a file', () => {
    const said: object[] = [];
    openAudit(undefined, { ...SILENT, warn: (fields) => said.push(fields) }).write(DENIED);
    expect(said).toEqual([{ audit: DENIED }]);
  });

  it('is not filled by whoever is denied all the time, and counts what it leaves out', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const said: { audit: { suppressed?: number } }[] = [];
    const audit = openAudit(undefined, { ...SILENT, warn: (fields) => said.push(fields as never) });
    for (let i = 0; i < 10_000; i++) audit.write(DENIED);
    expect(said).toHaveLength(100);
    vi.advanceTimersByTime(1_000);
    audit.write(DENIED);
    audit.write(DENIED);
    expect(said.slice(100)).toEqual([{ audit: { ...DENIED, suppressed: 9_900 } }, { audit: DENIED }]);
  });
});
