import { digitsOf } from '../../digits.ts';
import { luhn } from '../../luhn.ts';
import { yymmdd } from '../birth-day.ts';

/** Day of birth, four digits, status (0 citizen, 1 resident, 2 refugee), a digit, Luhn. Source: Home Affairs. */
export function zaIdNumber(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 13 && yymmdd(digits) && digits[10] <= '2' && luhn(digits);
}
