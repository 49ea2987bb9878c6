import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** ABN: eleven digits, first less one, weighted sum modulo 89 is 0. Source: Australian Business Register. */
export function auAbn(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11 || digits[0] === 0) return false;
  digits[0]--;
  return weightedSum(digits, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 === 0;
}

/** ACN: nine digits, the last a check digit modulo 10. Source: ASIC. */
export function auAcn(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 9 || allSame(digits)) return false;
  return (10 - (weightedSum(digits, [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === digits[8];
}
