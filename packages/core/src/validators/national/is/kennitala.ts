import { pastDate } from '../../civil-date.ts';
import { digitsOf, weightedSum } from '../../weighted.ts';

/** Kennitala of people and firms (day 40 later): DDMMYY, two digits, check modulo 11, century. Source: Þjóðskrá Íslands. */
export function kennitala(value: string): boolean {
  const d = digitsOf(value);
  if (d.length !== 10 || d[0] > 7 || (d[9] !== 0 && d[9] < 8)) return false;
  const year = (d[9] === 0 ? 2000 : 1000 + d[9] * 100) + d[4] * 10 + d[5];
  if (!pastDate(year, d[2] * 10 + d[3], (d[0] * 10 + d[1]) % 40)) return false;
  return weightedSum(d, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}
