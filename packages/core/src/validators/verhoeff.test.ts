import { expect, test } from 'vitest';
import { verhoeff } from './verhoeff.ts';

// https://en.wikipedia.org/wiki/Verhoeff_algorithm and the samples of Rosetta Code.
test.each([
  ['2363', true],
  ['1234567890120', true],
  ['123451', true],
  ['7587 22', true],
  ['8473643095483728456789' + '2', true],
  ['2364', false],
  ['2633', false],
  ['123459', false],
  ['1234567890129', false],
  ['3', false],
  ['', false],
])('%s is %s', (value, expected) => {
  expect(verhoeff(value)).toBe(expected);
});
