import { pastDate } from '../../civil-date.ts';
import { digitsOf, weightedSum } from '../../weighted.ts';

/** Added to the month: the century of birth. */
const CENTURIES = [1900, 2000, 2100, 2200, 1800];

/** PESEL: date of birth, then weights 1, 3, 7, 9 modulo 10. Source: Ustawa o ewidencji ludności, art. 15. */
export function pesel(value: string): boolean {
  const d = digitsOf(value);
  if (d.length !== 11) return false;
  const month = d[2] * 10 + d[3];
  const year = CENTURIES[Math.floor(month / 20)] + d[0] * 10 + d[1];
  if (!pastDate(year, month % 20, d[4] * 10 + d[5])) return false;
  return weightedSum(d, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
}
