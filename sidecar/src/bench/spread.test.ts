import { expect, test } from 'vitest';
import { medianInterval, quantile } from './spread.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

test.each([
  [[3], 0.5, 3],
  [[4, 1, 3], 0.5, 3],
  [[1, 2], 0.5, 1.5],
  [[1, 2, 3, 4, 5], 0.25, 2],
  [[5, 4, 3, 2, 1], 0.99, 4.96],
])('quantile of %j at %d', (values, q, wanted) => {
  expect(quantile(values, q)).toBeCloseTo(wanted, 9);
});

// Ranks as in tables of the sign test.
test.each([
  [6, 1, 6],
  [8, 1, 8],
  [9, 2, 8],
  [20, 6, 15],
  [40, 14, 27],
])('interval of the median of %d values: from the %dth to the %dth', (n, low, high) => {
  const shuffled = upTo(n).sort((a, b) => ((a * 7) % 5) - ((b * 7) % 5));
  expect(medianInterval(shuffled)).toEqual({ median: (n + 1) / 2, low, high });
});

test('too few values say nothing', () => {
  expect(medianInterval(upTo(5))).toBeNull();
});
