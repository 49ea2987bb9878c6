import { weightedSum } from '../../weighted.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** What stands for the first letter where there is one only. */
const BLANK = 36;

/** One or two letters, six digits, check character 0 to 9 or A, modulo 11. Source: Immigration Department. */
export function hkid(value: string): boolean {
  const text = value.replace(/[() -]/g, '').toUpperCase();
  if (!/^[A-NP-Z]{1,2}[0-9]{6}[0-9A]$/.test(text)) return false;
  const parts = [...text].map((c) => ALPHABET.indexOf(c));
  if (parts.length === 8) parts.unshift(BLANK);
  return weightedSum(parts, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}
