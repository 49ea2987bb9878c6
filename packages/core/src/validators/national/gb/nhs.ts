import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** Weights 10…2, eleven less the rest is the check digit. Source: NHS Data Dictionary, NHS NUMBER. */
export function nhs(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 10 || allSame(digits)) return false;
  const check = 11 - (weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return check % 11 === digits[9] && check !== 10;
}
