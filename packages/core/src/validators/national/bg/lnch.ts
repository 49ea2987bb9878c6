import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** ЛНЧ, of foreigners: weights 21, 19, 17, 13, 11, 9, 7, 3, 1 modulo 10. Source: МВР. */
export function lnch(value: string): boolean {
  const d = digitsOf(value);
  return d.length === 10 && !allSame(d) && weightedSum(d, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 === d[9];
}
