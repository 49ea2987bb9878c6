import { pastDate } from '../../civil-date.ts';
import { digitsOf } from '../../weighted.ts';

/**
 * Rodné číslo of Czechia and Slovakia: date of birth, women's months 50 later, 20 more where a day's numbers ran out
 * (since 2004), divisible by 11. Nine digits without a check until 1953; until 1985 some were issued whose first nine
 * leave 10 and that end in 0. Source: zákon č. 133/2000 Sb., § 13.
 */
export function rodneCislo(value: string): boolean {
  const d = digitsOf(value);
  if (d.length !== 9 && d.length !== 10) return false;
  const yy = d[0] * 10 + d[1];
  const old = d.length === 9;
  if (old && yy > 53) return false;
  const year = old || yy >= 54 ? 1900 + yy : 2000 + yy;
  const month = (d[2] * 10 + d[3]) % 50;
  if (month > 12 && (month < 21 || year < 2004)) return false;
  if (!pastDate(year, month % 20, d[4] * 10 + d[5])) return false;
  if (old) return true;
  const rest = Number(d.slice(0, 9).join('')) % 11;
  return rest === d[9] || (rest === 10 && d[9] === 0 && year <= 1985);
}
