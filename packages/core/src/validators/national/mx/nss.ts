import { digitsOf } from '../../digits.ts';
import { luhn } from '../../luhn.ts';

/** NSS: office, year of joining, year of birth, serial, and a Luhn digit: eleven. Source: IMSS, Reglamento de afiliación. */
export function nss(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 11 && !/^(\d)\1{10}$/.test(digits) && luhn(digits);
}
