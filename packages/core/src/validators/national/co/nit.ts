import { allSame, digitsOf } from '../../weighted.ts';

const WEIGHTS = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];

/** NIT: eight to ten digits and a check digit, primes as weights from the right, modulo 11. Source: DIAN, Orden Administrativa 4/1989. */
export function nit(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length < 9 || digits.length > 11 || allSame(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length - 1; i++) sum += digits[digits.length - 2 - i] * WEIGHTS[i];
  const rest = sum % 11;
  return digits[digits.length - 1] === (rest < 2 ? rest : 11 - rest);
}
