import { freemem } from 'node:os';
import { expect, it } from 'vitest';
import { describeBuilt, runFixture, SOAK } from './fixtures/harness.ts';

const MINUTES = 60_000;
const ROUNDS = 9_000 * SOAK;
// A round's database is about 5 KiB, so 6,000 measured rounds that kept theirs would show 28 MiB.
const LIMIT_MIB = 14;

describeBuilt('memory', () => {
  it.each([
    ['compiling and closing', 'close'],
    ['compiling and leaving it to the collector', 'gc'],
    ['collecting under load', 'load'],
  ])(
    'stays level when %s',
    async (_name, mode) => {
      const { code, signal, stderr, report } = await runFixture(
        'memory.mjs',
        [mode, ROUNDS],
        ['--expose-gc'],
      );
      expect({ code, signal, stderr }).toEqual({ code: 0, signal: null, stderr: '' });
      expect(report.rounds).toBe(ROUNDS);
      expect(report.rssGrowthMiB).toBeLessThan(LIMIT_MIB);
      expect(Math.abs(report.externalMiB)).toBeLessThan(1);
    },
    20 * MINUTES,
  );

  const free = freemem() / 2 ** 30;
  const room = free >= 1.5;
  it.skipIf(!room)(
    room
      ? 'scans 1 GiB and finds a match near its end'
      : `scans 1 GiB [skipped: ${free.toFixed(1)} GiB of memory free, 1.5 needed]`,
    async () => {
      const { code, signal, report } = await runFixture('large-input.mjs', []);
      expect({ code, signal }).toEqual({ code: 0, signal: null });
      expect(report).toMatchObject({ total: 1, id: 5, endOffset: 2 ** 30 - 50 + 8 });
    },
    5 * MINUTES,
  );
});
