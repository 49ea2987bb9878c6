import { digitsOf } from '../../digits.ts';
import { luhn } from '../../luhn.ts';

/** Nine digits with their leading zeros, Luhn. Source: Population and Immigration Authority. */
export function ilTeudatZehut(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 9 && !/^(.)\1+$/.test(digits) && luhn(digits);
}
