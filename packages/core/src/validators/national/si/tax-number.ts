import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** Davčna številka: weights 8…2 modulo 11, 10 counts as 0, 11 is not issued. Source: Zakon o davčnem postopku; FURS. */
export function siTaxNumber(value: string): boolean {
  const d = digitsOf(value);
  if (d.length !== 8 || d[0] === 0 || allSame(d)) return false;
  const check = 11 - (weightedSum(d, [8, 7, 6, 5, 4, 3, 2]) % 11);
  return (check === 10 ? 0 : check) === d[7];
}
