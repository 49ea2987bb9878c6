import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** The first digit checks the other nine. Source: HMRC, modulus 11 check of UTR, weights 6 7 8 9 10 5 4 3 2. */
export function utr(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 10 || allSame(digits)) return false;
  const rest = weightedSum(digits.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11;
  return digits[0] === [2, 1, 9, 8, 7, 6, 5, 4, 3, 2, 1][rest];
}
