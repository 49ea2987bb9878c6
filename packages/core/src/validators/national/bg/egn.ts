import { pastDate } from '../../civil-date.ts';
import { digitsOf, weightedSum } from '../../weighted.ts';

/** ЕГН: date of birth (months 20 later before 1900, 40 later since 2000), then modulo 11. Source: ГРАО. */
export function egn(value: string): boolean {
  const d = digitsOf(value);
  if (d.length !== 10) return false;
  const month = d[2] * 10 + d[3];
  const century = month > 40 ? 2000 : month > 20 ? 1800 : 1900;
  if (month > 52 || !pastDate(century + d[0] * 10 + d[1], month % 20, d[4] * 10 + d[5])) return false;
  return (weightedSum(d, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === d[9];
}
