import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { describeBuilt, describeNative, runFixture, SOAK } from './fixtures/harness.ts';
import { compile, Database } from './index.ts';

const MINUTES = 60_000;

describeNative('share', () => {
  it('gives the same handle each time, and the same database', () => {
    const database = compile([{ pattern: 'ab', id: 1 }]);
    const handle = database.share();
    expect(typeof handle).toBe('bigint');
    expect(database.share()).toBe(handle);
    const second = Database.fromShared(handle);
    expect(second.share()).toBe(handle);
    database.close();
    expect(second.scan(Buffer.from('xab'), 0, 3, new Uint32Array(2))).toBe(1);
    expect(Database.fromShared(handle).size).toBe(second.size);
  });

  it('refuses a handle whose database is gone, or that never was', () => {
    const database = compile([{ pattern: 'ab', id: 1 }]);
    const handle = database.share();
    database.close();
    for (const bad of [handle, 0n, -1n, 1n << 80n]) {
      expect(() => Database.fromShared(bad)).toThrow(expect.objectContaining({ code: 'HS_DATABASE_CLOSED' }));
    }
    expect(() => Database.fromShared(7 as unknown as bigint)).toThrow(/must be a bigint, not number/);
  });

  it('gives different databases different handles', () => {
    const make = () => compile([{ pattern: 'ab', id: 1 }]);
    const kept = [make(), make(), make()];
    expect(new Set(kept.map((database) => database.share())).size).toBe(3);
  });
});

describeBuilt('worker threads', () => {
  it('scan with one database at the same time', async () => {
    const database = compile([{ pattern: 'needle[0-9]', id: 5 }]);
    const input = new Uint8Array(new SharedArrayBuffer(1 << 20));
    for (let at = 1000; at < input.length; at += 100_000) input.set(Buffer.from('needle7'), at);
    const out = new Uint32Array(64);
    const total = database.scan(input, 0, input.length, out);
    const replies = await Promise.all(
      Array.from({ length: 4 }, () => {
        const workerData = { handle: database.share(), input, mode: 'report' };
        const worker = new Worker(new URL('fixtures/scan-worker.mjs', import.meta.url), { workerData });
        return new Promise((done, fail) => {
          worker.on('message', done);
          worker.on('error', fail);
        });
      }),
    );
    const expected = { total, pairs: [...out.subarray(0, 2 * total)], size: database.size };
    expect(total).toBe(11);
    expect(replies).toEqual([expected, expected, expected, expected]);
  });

  it(
    'start and end by the hundred, also in mid-scan, without a crash or a leak',
    async () => {
      const [count, ended] = SOAK > 1 ? [2000 * SOAK, 40 * SOAK] : [400, 20];
      const { code, signal, stderr, report } = await runFixture('worker-churn.mjs', [count, ended]);
      expect({ code, signal, stderr }).toEqual({ code: 0, signal: null, stderr: '' });
      expect(report).toMatchObject({ exited: count, ended });
      // Some may come back from the scan first on a busy machine; most do not.
      expect(report.midScan).toBeGreaterThan(ended / 2);
      // A scratch and a holder for each worker would be far above this.
      expect(report.rssGrowthMiB).toBeLessThan(32);
    },
    20 * MINUTES,
  );

  it(
    'end while they load the addon',
    async () => {
      const rounds = 100 * SOAK;
      const { code, signal, stderr, report } = await runFixture('end-while-loading.mjs', [rounds]);
      expect({ code, signal, stderr }).toEqual({ code: 0, signal: null, stderr: '' });
      expect(report.ended).toBe(rounds);
    },
    20 * MINUTES,
  );

  it('are in mid-scan when the process exits', async () => {
    const { code, signal, report } = await runFixture('exit-while-scanning.mjs', [4]);
    expect({ code, signal }).toEqual({ code: 0, signal: null });
    expect(report.scanning).toBe(4);
  });
});
