import { pastDate } from '../../civil-date.ts';
import { digitsOf, weightedSum } from '../../weighted.ts';

/**
 * JMBG, EMBG, EMŠO, MBO: DDMMYYY, region, three digits, weights 765432 twice modulo 11. Source: Zakon o jedinstvenom
 * matičnom broju građana.
 */
export function jmbg(value: string): boolean {
  const d = digitsOf(value);
  if (d.length !== 13) return false;
  const yyy = d[4] * 100 + d[5] * 10 + d[6];
  if (!pastDate(yyy + (yyy < 800 ? 2000 : 1000), d[2] * 10 + d[3], d[0] * 10 + d[1])) return false;
  const check = 11 - (weightedSum(d, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (check > 9 ? 0 : check) === d[12];
}
