import { describe, expect, test } from 'vitest';
import { editDistance, hint, nearest, shown } from './nearest.ts';

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['abc', 'abc', 0],
  ['kitten', 'sitting', 3],
  ['ab', 'ba', 1],
  ['abcd', 'acbd', 1],
  ['ca', 'abc', 3],
  ['engine', 'enigne', 1],
])('%s and %s are %i apart', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

const names = ['EMAIL_ADDRESS', 'IP_ADDRESS', 'CREDIT_CARD', 'US_SSN', 'UK_NHS', 'PERSON'];

describe('nearest', () => {
  test.each([
    ['EMAIL_ADRESS', 'EMAIL_ADDRESS'],
    ['email_address', 'EMAIL_ADDRESS'],
    ['EmailAddress', 'EMAIL_ADDRESS'],
    ['CREDITCARD', 'CREDIT_CARD'],
    ['CRDEIT_CARD', 'CREDIT_CARD'],
    ['EMAIL', 'EMAIL_ADDRESS'],
    ['SSN', 'US_SSN'],
    ['PERSONS', 'PERSON'],
    ['PASSPORT', undefined],
    ['X', undefined],
    ['', undefined],
    ['E'.repeat(5000), undefined],
  ])('of %s', (name, found) => {
    expect(nearest(name, names)).toBe(found);
    expect(hint(name, names)).toBe(found === undefined ? '' : `; did you mean ${found}?`);
  });
});

test.each([
  ['EMAIL_ADRESS', 'EMAIL_ADRESS'],
  ['a b', '"a b"'],
  ['a\nb', '"a\\nb"'],
  ['', '""'],
  ['x'.repeat(80), `"${'x'.repeat(61)}..."`],
])('%j is shown as %s', (name, text) => {
  expect(shown(name)).toBe(text);
});
