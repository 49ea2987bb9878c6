import { pastDate } from '../../civil-date.ts';
import { digitsOf, weightedSum } from '../../weighted.ts';

/**
 * Personas kods: DDMMYY, century and four digits, modulo 11. Those issued since July 2017 begin with 32 and tell no date;
 * no check is published for them. Source: Fizisko personu reģistra likums.
 */
export function personasKods(value: string): boolean {
  const d = digitsOf(value);
  if (d.length !== 11) return false;
  if (d[0] === 3 && d[1] === 2) return true;
  if (d[6] > 2) return false;
  const year = 1800 + d[6] * 100 + d[4] * 10 + d[5];
  if (!pastDate(year, d[2] * 10 + d[3], d[0] * 10 + d[1])) return false;
  return ((1 + weightedSum(d, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10 === d[10];
}

/** Number of a company, which begins with 4 to 9. Source: Uzņēmumu reģistrs. */
export function lvCompany(value: string): boolean {
  const d = digitsOf(value);
  return d.length === 11 && d[0] > 3 && weightedSum(d, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3;
}
