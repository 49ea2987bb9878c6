import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/**
 * СНИЛС: weights 9…1, the last two digits are the sum modulo 101, 100 counts as 00. Numbers up to 001-001-998 had no
 * check. Source: Постановление Правления ПФР 192п.
 */
export function snils(value: string): boolean {
  const d = digitsOf(value);
  if (d.length !== 11 || allSame(d) || Number(d.slice(0, 9).join('')) <= 1_001_998) return false;
  return (weightedSum(d, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === d[9] * 10 + d[10];
}
