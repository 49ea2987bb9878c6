import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** Thirteen digits, the first 1 to 8, check digit modulo 11. Source: Department of Provincial Administration. */
export function thNationalId(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 13 || allSame(digits) || digits[0] === 0 || digits[0] === 9) return false;
  const sum = weightedSum(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  return (11 - (sum % 11)) % 10 === digits[12];
}
