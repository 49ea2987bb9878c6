import { digitsOf } from '../../digits.ts';
import { luhn } from '../../luhn.ts';

/** Ten digits, 1 for citizens, 2 for residents (iqama), Luhn. Source: Absher. */
export function saNationalId(value: string): boolean {
  const digits = digitsOf(value);
  return /^[12][0-9]{9}$/.test(digits) && luhn(digits);
}
