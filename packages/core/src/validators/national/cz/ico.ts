import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** IČO: weights 8…2 modulo 11. Source: Český statistický úřad. */
export function czIco(value: string): boolean {
  const d = digitsOf(value);
  return d.length === 8 && !allSame(d) && (11 - (weightedSum(d, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === d[7];
}
