import { pastDate, pastShortDate } from '../../civil-date.ts';
import { luhn } from '../../luhn.ts';
import { digitsOf } from '../../weighted.ts';

/**
 * Personnummer of 10 or 12 digits, and samordningsnummer, whose day is 60 later: a date and Luhn over the last ten.
 * `+` in place of the dash says a hundred years or more. Source: Skatteverket, SKV 704.
 */
export function personnummer(value: string): boolean {
  const d = digitsOf(value);
  if (d.length !== 10 && d.length !== 12) return false;
  const [y1, y2, m1, m2, d1, d2] = d.slice(-10);
  const [yy, month, day] = [y1 * 10 + y2, m1 * 10 + m2, (d1 * 10 + d2) % 60];
  if (d.length === 12) {
    const century = d[0] * 1000 + d[1] * 100;
    return century >= 1800 && pastDate(century + yy, month, day) && luhn(d.slice(2).join(''));
  }
  return pastShortDate(yy, month, day) && luhn(d.join(''));
}
