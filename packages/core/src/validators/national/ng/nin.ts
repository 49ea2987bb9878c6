import { digitsOf } from '../../digits.ts';
import { verhoeff } from '../../verhoeff.ts';

/** Eleven digits, Verhoeff. Source: NIMC. */
export function ngNin(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 11 && !/^(.)\1+$/.test(digits) && verhoeff(digits);
}
