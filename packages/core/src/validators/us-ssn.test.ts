import { expect, test } from 'vitest';
import { usSsn } from './us-ssn.ts';

test.each([
  ['536-90-4399', true],
  ['536904399', true],
  ['001-01-0001', true],
  ['899-99-9999', true],
  ['536-10-4000', true],
  ['000-12-3456', false],
  ['666-12-3456', false],
  ['900-12-3456', false],
  ['987-65-4320', false],
  ['987-65-4329', false],
  ['536-00-4399', false],
  ['536-90-0000', false],
  ['078-05-1120', false],
  ['219-09-9999', false],
  ['123-45-6789', true],
  ['111-11-1111', false],
  ['53690439', false],
  ['', false],
])('%s is %s', (value, expected) => {
  expect(usSsn(value)).toBe(expected);
});
