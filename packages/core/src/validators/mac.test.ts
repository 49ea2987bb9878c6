import { expect, test } from 'vitest';
import { mac } from './mac.ts';

// 00-00-5E-00-53-xx: RFC 7042, for documentation.
test.each([
  ['00:00:5e:00:53:01', true],
  ['00-00-5E-00-53-FF', true],
  ['0000.5e00.53af', true],
  ['00005E005300', true],
  ['00:00:00:00:00:00', false],
  ['ff:ff:ff:ff:ff:ff', false],
  ['01:00:5e:00:00:fb', false],
  ['33:33:00:00:00:01', false],
  ['00:00:5e:00:53', false],
  ['00:00:5g:00:53:01', false],
])('%s is %s', (value, expected) => {
  expect(mac(value)).toBe(expected);
});
