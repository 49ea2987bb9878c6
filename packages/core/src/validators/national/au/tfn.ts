import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** Nine digits, weighted sum modulo 11 is 0. Numbers of eight digits are no longer given. Source: ATO. */
export function auTfn(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 9 || allSame(digits)) return false;
  return weightedSum(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0;
}
