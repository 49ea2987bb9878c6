import { expect, test } from 'vitest';
import { birthDate } from './birth-date.ts';

const now = new Date('2026-06-15T12:00:00Z');

test.each([
  '1990-01-31',
  '1990/01/31',
  '1990-01-31T00:00:00Z',
  '1990-01-31 00:00:00.000',
  '31/01/1990',
  '01/31/1990',
  '01/31/90',
  '31.01.1990',
  '31-01-1990',
  '1.2.90',
  '19900131',
  '31011990',
  '01311990',
  '4 may 87',
  "4 May '87",
  'May 4, 1987',
  'may 4 1987',
  'Sept 4, 1987',
  '4th of May 1987',
  '04-MAY-1987',
  'January 1st, 2000',
  '29/02/2000',
  '2026-06-15',
  '1906-06-15',
])('%s is a birth date', (value) => {
  expect(birthDate(value, now)).toBe(true);
});

test.each([
  ['1990-02-30', 'no such day'],
  ['29/02/1999', 'no leap year'],
  ['31/13/1990', 'no such month'],
  ['2027-01-01', 'future'],
  ['1890-01-01', 'too old'],
  ['4 foo 87', 'no month'],
  ['4 mayor 1987', 'no month'],
  ['1990-01/31', 'mixed separators'],
  ['0000-00-00', 'zeros'],
  ['1990', 'year alone'],
  ['', 'empty'],
])('%s is none: %s', (value) => {
  expect(birthDate(value, now)).toBe(false);
});

test('two-digit years are past', () => {
  expect(birthDate('01/01/27', now)).toBe(true);
  expect(birthDate('01/01/26', now)).toBe(true);
});
