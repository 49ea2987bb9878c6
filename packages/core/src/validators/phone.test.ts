import { describe, expect, test } from 'vitest';
import { anyPhone, internationalPhone, nanp, nationalPhone } from './phone.ts';

// 555-01xx, Ofcom's and ACMA's numbers for drama, ARCEP's and BNetzA's for fiction.
describe('nanp', () => {
  test.each([
    ['(202) 555-0143', true],
    ['1-800-555-0199', true],
    ['555-555-0100', true],
    ['2025550143', true],
    ['(911) 555-0143', false],
    ['(202) 911-0143', false],
    ['(102) 555-0143', false],
    ['(202) 155-0143', false],
    ['222-222-2222', false],
    ['202 555 014', false],
  ])('%s is %s', (value, expected) => {
    expect(nanp(value)).toBe(expected);
  });
});

describe('international', () => {
  test.each([
    ['+1 202 555 0143', true],
    ['+1 (202) 555-0143', true],
    ['+44 20 7946 0958', true],
    ['+44 (0)20 7946 0958', true],
    ['0044 7700 900123', true],
    ['+33 1 99 00 12 34', true],
    ['+49 30 23125 123', true],
    ['+61 491 570 006', true],
    ['+91 98765 43210', true],
    ['+353 20 910 1234', true],
    ['+1 102 555 0143', false],
    ['+33 1 99 00 12', false],
    ['+33 1 99 00 12 34 5', false],
    ['+999 123 456 789', false],
    ['+44 0000 000000', false],
    ['', false],
  ])('%s is %s', (value, expected) => {
    expect(internationalPhone(value)).toBe(expected);
  });
});

describe('national', () => {
  test.each([
    ['020 7946 0958', true],
    ['07700 900123', true],
    ['01 99 00 12 34', true],
    ['030 23125 123', true],
    ['0171 2345678', true],
    ['0491 570 006', true],
    ['98765 43210', true],
    ['612 34 56 78', true],
    ['312 345 6789', true],
    ['06 698 12345', true],
    ['12345', false],
    ['1609459200', false],
    ['0000000000', false],
  ])('%s is %s', (value, expected) => {
    expect(nationalPhone(value)).toBe(expected);
  });
});

describe('any', () => {
  test.each([
    ['555-0143', true],
    ['+1 202 555 0143', true],
    ['1609459200000', false],
    ['123456', false],
    ['1234567890123456', false],
  ])('%s is %s', (value, expected) => {
    expect(anyPhone(value)).toBe(expected);
  });
});
