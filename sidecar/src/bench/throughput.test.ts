import { expect, test } from 'vitest';
import { rateOf } from './throughput.ts';

const mark = (at: number, cpu: number, bytes: number) => ({ at, cpu, bytes });

test.each([
  ['two marks', [mark(0, 0, 0), mark(100, 50, 10e6)], 100, 5],
  ['the start does not count', [mark(900, 400, 5e6), mark(1000, 500, 15e6)], 100, 10],
  [
    'the slice in the middle',
    [mark(0, 0, 0), mark(10, 10, 1e6), mark(20, 20, 3e6), mark(40, 30, 9e6)],
    200,
    5,
  ],
  ['a mark without progress', [mark(0, 0, 0), mark(50, 5, 0), mark(100, 10, 5e6)], 100, 1],
])('%s', (_, marks, mbPerSecond, cpuSecondsPerGB) => {
  const rate = rateOf(marks);
  expect(rate.mbPerSecond.median).toBeCloseTo(mbPerSecond, 6);
  expect(rate.cpuSecondsPerGB.median).toBeCloseTo(cpuSecondsPerGB, 6);
});
