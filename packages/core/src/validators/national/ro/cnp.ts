import { pastDate, pastShortDate } from '../../civil-date.ts';
import { digitsOf, weightedSum } from '../../weighted.ts';

/** By the first digit; 7 to 9 are foreigners of any century. */
const CENTURIES = [0, 1900, 1900, 1800, 1800, 2000, 2000];

/** Counties 1 to 46, sectors of Bucharest to 48, Călărași and Giurgiu 51 and 52, and 70, in any place since 2024. */
const county = (code: number) => (code >= 1 && code <= 48) || code === 51 || code === 52 || code === 70;

/** CNP: sex and century, date, county, weights 279146358279 modulo 11. Source: OUG 97/2005, HG 295/2021. */
export function cnp(value: string): boolean {
  const d = digitsOf(value);
  if (d.length !== 13 || d[0] === 0) return false;
  const [yy, month, day] = [d[1] * 10 + d[2], d[3] * 10 + d[4], d[5] * 10 + d[6]];
  const past = d[0] < 7 ? pastDate(CENTURIES[d[0]] + yy, month, day) : pastShortDate(yy, month, day);
  if (!past || !county(d[7] * 10 + d[8])) return false;
  const rest = weightedSum(d, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return (rest === 10 ? 1 : rest) === d[12];
}
