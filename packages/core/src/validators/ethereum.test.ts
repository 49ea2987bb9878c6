import { expect, test } from 'vitest';
import { eip55, ethereumForm } from './ethereum.ts';

// The test cases of EIP-55.
test.each([
  ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', true],
  ['0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359', true],
  ['0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB', true],
  ['0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb', true],
  ['0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed', false],
  ['0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', false],
  ['0x52908400098527886E0F7030069857D2E4169EE7', false],
  ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe', false],
])('%s has a checksum: %s', (value, expected) => {
  expect(eip55(value)).toBe(expected);
});

test.each([
  ['0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', true],
  ['0x0000000000000000000000000000000000000000', false],
  ['5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', false],
])('%s has the form: %s', (value, expected) => {
  expect(ethereumForm(value)).toBe(expected);
});
