import { expect, test } from 'vitest';
import { abaRouting } from './aba-routing.ts';

// Published by their banks: Federal Reserve Boston, JPMorgan Chase, Bank of America, Wells Fargo.
test.each([
  ['011000015', true],
  ['021000021', true],
  ['111000025', true],
  ['121000358', true],
  ['3222-7162-7', true],
  ['011000016', false],
  ['131000000', false],
  ['000000000', false],
  ['01100001', false],
])('%s is %s', (value, expected) => {
  expect(abaRouting(value)).toBe(expected);
});
