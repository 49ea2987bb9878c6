import { expect, test } from 'vitest';
import { track } from './track.ts';

test.each([
  ['%B4111111111111111^DOE/JANE^25121010000000000000?', true],
  [';4111111111111111=25121010000012345678?', true],
  ['4111111111111111=25121010000012345678?', true],
  ['%B4111111111111111^DOE/JANE^^', true],
  ['4111111111111112=25121010000012345678?', false],
  ['4111111111111111=25131010000012345678?', false],
  ['4111111111111111', false],
  ['%B1234567890123456^DOE/JANE^2512101?', false],
])('%s is %s', (value, expected) => {
  expect(track(value)).toBe(expected);
});
