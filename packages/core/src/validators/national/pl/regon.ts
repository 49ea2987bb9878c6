import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** REGON of 9 digits, or 14 for a local unit, whose first nine are one as well; modulo 11, 10 counts as 0. Source: GUS. */
export function regon(value: string): boolean {
  const d = digitsOf(value);
  if ((d.length !== 9 && d.length !== 14) || allSame(d)) return false;
  if ((weightedSum(d, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 !== d[8]) return false;
  return d.length === 9 || (weightedSum(d, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11) % 10 === d[13];
}
