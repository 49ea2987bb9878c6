import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** TAJ: weights 3 and 7 in turn modulo 10. Source: 1996. évi XX. törvény, 2. melléklet. */
export function huTaj(value: string): boolean {
  const d = digitsOf(value);
  return d.length === 9 && !allSame(d) && weightedSum(d, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === d[8];
}
