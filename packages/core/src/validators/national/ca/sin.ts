import { digitsOf } from '../../digits.ts';
import { luhn } from '../../luhn.ts';

/**
 * SIN: nine digits with Luhn. 0 begins the tax numbers of people without one, 8 those of businesses.
 * Source: https://www.canada.ca/en/employment-social-development/services/sin.html
 */
export function sin(value: string): boolean {
  const digits = digitsOf(value);
  return /^[0-79][0-9]{8}$/.test(digits) && !/^0{4}/.test(digits) && luhn(digits);
}
