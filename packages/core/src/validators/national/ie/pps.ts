import { compact } from '../../compact.ts';
import { digitsOf, weightedSum } from '../../weighted.ts';

/**
 * Seven digits, check letter, and a second letter since 2013 (A to I, weight 9) or an old one (T, W, X, that counts
 * nothing). Source: Department of Social Protection; Revenue, PPS number validation.
 */
export function pps(value: string): boolean {
  const text = compact(value);
  if (!/^[0-9]{7}[A-W][A-ITWX]?$/.test(text)) return false;
  const second = 'ABCDEFGHI'.indexOf(text.charAt(8) || '-') + 1;
  const sum = weightedSum(digitsOf(text), [8, 7, 6, 5, 4, 3, 2]) + second * 9;
  return text[7] === 'WABCDEFGHIJKLMNOPQRSTUV'[sum % 23] && !text.startsWith('0000000');
}
