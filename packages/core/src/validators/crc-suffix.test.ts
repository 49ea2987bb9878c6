import { expect, test } from 'vitest';
import { crc32, grafanaChecksum, lowestFirst, npmChecksum } from './crc-suffix.ts';

test('CRC-32 of the check string, and its bytes from the lowest on', () => {
  expect(crc32('123456789')).toBe(0xcbf43926);
  expect(lowestFirst(0xcbf43926)).toBe('2639f4cb');
});

test('npm: the thirty of the vector for GitHub, whose CRC-32 is 0mLq17', () => {
  const random = 'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ';
  expect(npmChecksum(`npm_${random}0mLq17`)).toBe(true);
  expect(npmChecksum(`npm_${random}0mLq18`)).toBe(false);
  expect(npmChecksum('npm_short')).toBe(false);
});

test('Grafana', () => {
  const body = `glsa_${'aB3d'.repeat(8)}`;
  expect(grafanaChecksum(`${body}_${lowestFirst(crc32(body))}`)).toBe(true);
  expect(grafanaChecksum(`${body}_00000000`)).toBe(false);
  expect(grafanaChecksum(body)).toBe(false);
});
