import { digitsOf, weightedSum } from '../../weighted.ts';

const DAY = 86_400_000;

/**
 * Adóazonosító jel: 8, days since 1 January 1867, three digits, weights 1…9 modulo 11. Source: 1996. évi XX. törvény,
 * 1. melléklet.
 */
export function huTaxId(value: string): boolean {
  const d = digitsOf(value);
  if (d.length !== 10 || d[0] !== 8) return false;
  const days = Number(d.slice(1, 6).join(''));
  if (Date.UTC(1867, 0, 1) + days * DAY > Date.now()) return false;
  return weightedSum(d, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === d[9];
}
