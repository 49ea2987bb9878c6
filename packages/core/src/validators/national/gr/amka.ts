import { pastShortDate } from '../../civil-date.ts';
import { luhn } from '../../luhn.ts';
import { digitsOf } from '../../weighted.ts';

/** ΑΜΚΑ: date of birth as DDMMYY, five digits, Luhn. Source: amka.gr. */
export function amka(value: string): boolean {
  const d = digitsOf(value);
  if (d.length !== 11) return false;
  return pastShortDate(d[4] * 10 + d[5], d[2] * 10 + d[3], d[0] * 10 + d[1]) && luhn(value);
}
