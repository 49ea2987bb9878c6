import { digitsOf } from '../../digits.ts';
import { luhn } from '../../luhn.ts';

/** Fifteen digits: kind and serial with Luhn (nine), office, branch. Source: Direktorat Jenderal Pajak. */
export function idNpwp(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 15 && digits.slice(2, 8) !== '000000' && luhn(digits.slice(0, 9));
}
