import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { base62, githubChecksum } from './github-token.ts';

test.each([
  [0, '000000'],
  [61, '00000z'],
  [62, '000010'],
  [0xffffffff, '4gfFC3'],
])('%d in base 62 is %s', (value, expected) => {
  expect(base62(value)).toBe(expected);
});

test('checksum', () => {
  const random = 'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ';
  // The vector that GitHub's format is commonly tested with: CRC-32 of these thirty is 0mLq17.
  expect(base62(crc32(random))).toBe('0mLq17');
  expect(githubChecksum(`ghp_${random}0mLq17`)).toBe(true);
  expect(githubChecksum(`ghp_${random}0mLq18`)).toBe(false);
  expect(githubChecksum('ghp_short')).toBe(false);
});
