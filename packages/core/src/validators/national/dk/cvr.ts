import { digitsOf, weightedSum } from '../../weighted.ts';

/** CVR: weights 2765432, 1 modulo 11. Source: Erhvervsstyrelsen. */
export function dkCvr(value: string): boolean {
  const d = digitsOf(value);
  return d.length === 8 && d[0] !== 0 && weightedSum(d, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}
