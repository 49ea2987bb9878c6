import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** ΑΦΜ: powers of two, 256…2, modulo 11, 10 counts as 0. Source: ΑΑΔΕ. */
export function afm(value: string): boolean {
  const d = digitsOf(value);
  if (d.length !== 9 || allSame(d)) return false;
  return (weightedSum(d, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === d[8];
}
