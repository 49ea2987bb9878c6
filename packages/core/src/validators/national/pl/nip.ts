import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** NIP: weights 6, 5, 7, 2 … 7 modulo 11; a remainder of 10 is not issued. Source: podatki.gov.pl. */
export function nip(value: string): boolean {
  const d = digitsOf(value);
  return d.length === 10 && !allSame(d) && weightedSum(d, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === d[9];
}
