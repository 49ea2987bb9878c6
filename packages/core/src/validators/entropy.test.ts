import { expect, test } from 'vitest';
import { entropy } from './entropy.ts';

test.each([
  ['', 0],
  ['aaaa', 0],
  ['ab', 1],
  ['abcd', 2],
  ['0123456789abcdef', 4],
  ['1223334444', 1.8464393446710154],
])('%s has %f bits', (value, expected) => {
  expect(entropy(value)).toBeCloseTo(expected, 10);
});
