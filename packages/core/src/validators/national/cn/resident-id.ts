import { digitsOf, weightedSum } from '../../weighted.ts';
import { yyyymmdd } from '../birth-day.ts';

/**
 * Provinces, then residents from Hong Kong, Macao and Taiwan (81 to 83) and foreigners (9 and a province). Source:
 * GB/T 2260, GB 11643-1999.
 */
const REGION =
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]))/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Region, day of birth, sequence, check character by ISO 7064 MOD 11-2. */
export function cnResidentId(value: string): boolean {
  const text = value.replaceAll(' ', '').toUpperCase();
  if (!/^[0-9]{17}[0-9X]$/.test(text) || !REGION.test(text)) return false;
  if (!yyyymmdd(text.slice(6, 14))) return false;
  return '10X98765432'[weightedSum(digitsOf(text), WEIGHTS) % 11] === text[17];
}
