import { digitsOf } from '../../digits.ts';
import { yymmdd } from '../birth-day.ts';

/** Codes of places that were never given. Source: National Registration Department, state codes. */
const NO_PLACE = /^(?:00|1[7-9]|20|69|73|8[01]|9[4-7])/;

/** Day of birth, place of birth, four digits; no check digit. */
export function myNric(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 12 && yymmdd(digits) && !NO_PLACE.test(digits.slice(6));
}
