import { expect, test } from 'vitest';
import { luhn } from './luhn.ts';

test.each([
  // ISO/IEC 7812-1 and Wikipedia's worked examples.
  ['79927398713', true],
  ['17893729974', true],
  ['4111 1111 1111 1111', true],
  ['378282246310005', true],
  ['5555-5555-5555-4444', true],
  ['79927398710', false],
  ['4111111111111112', false],
  ['0', false],
  ['', false],
  ['card', false],
])('%s is %s', (value, expected) => {
  expect(luhn(value)).toBe(expected);
});
