import { pastDate } from '../../civil-date.ts';
import { digitsOf } from '../../weighted.ts';

/** The seventh digit and the year tell the century. */
function yearOf(yy: number, seventh: number): number {
  if (seventh <= 3) return 1900 + yy;
  if (seventh === 4 || seventh === 9) return yy <= 36 ? 2000 + yy : 1900 + yy;
  return yy <= 57 ? 2000 + yy : 1800 + yy;
}

/** CPR: a date of birth; the check modulo 11 was given up in 2007. Source: CPR-kontoret, Personnummeret i CPR. */
export function cpr(value: string): boolean {
  const d = digitsOf(value);
  return d.length === 10 && pastDate(yearOf(d[4] * 10 + d[5], d[6]), d[2] * 10 + d[3], d[0] * 10 + d[1]);
}
