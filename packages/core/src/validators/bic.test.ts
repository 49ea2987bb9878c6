import { expect, test } from 'vitest';
import { bic } from './bic.ts';

// Published by their banks: Deutsche Bank, Danske Bank, UniCredit, and SWIFT's own samples.
test.each([
  ['DEUTDEFF', true],
  ['DEUTDEFF500', true],
  ['NEDSZAJJXXX', true],
  ['DABADKKK', true],
  ['UNCRITMM', true],
  ['deutdeff', false],
  ['DEUTQQFF', false],
  ['DEUTDEF', false],
  ['DEUTDEFF50', false],
  ['1234DEFF', false],
  ['', false],
])('%s is %s', (value, expected) => {
  expect(bic(value)).toBe(expected);
});
