import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** Cédula: seven digits (six of the oldest) and a check digit, weights 2 9 8 7 6 3 4 modulo 10. Source: DNIC. */
export function cedula(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length === 7) digits.unshift(0);
  if (digits.length !== 8 || allSame(digits)) return false;
  return (10 - (weightedSum(digits, [2, 9, 8, 7, 6, 3, 4]) % 10)) % 10 === digits[7];
}
