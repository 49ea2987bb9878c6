import { pastDate } from '../../civil-date.ts';
import { digitsOf, weightedSum } from '../../weighted.ts';

/** Years that two digits and the individual number can mean. */
function years(yy: number, individual: number): number[] {
  const found: number[] = [];
  if (individual < 500) found.push(1900 + yy);
  if (individual >= 500 && individual < 750 && yy >= 54) found.push(1800 + yy);
  if (individual >= 500 && yy < 40) found.push(2000 + yy);
  if (individual >= 900 && yy >= 40) found.push(1900 + yy);
  return found;
}

/**
 * Fødselsnummer, D-nummer (day 40 later), help and test numbers (month 40 or 80 later): date, individual number, two
 * checks modulo 11. Source: Skatteetaten, Folkeregisterforskriften § 2-2-1.
 */
export function fodselsnummer(value: string): boolean {
  const d = digitsOf(value);
  if (d.length !== 11 || d[0] > 7) return false;
  const day = (d[0] * 10 + d[1]) % 40;
  const month = (d[2] * 10 + d[3]) % 40;
  const individual = d[6] * 100 + d[7] * 10 + d[8];
  if (!years(d[4] * 10 + d[5], individual).some((year) => pastDate(year, month, day))) return false;
  return (
    weightedSum(d, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weightedSum(d, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}
