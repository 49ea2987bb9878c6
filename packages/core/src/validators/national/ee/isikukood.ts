import { pastDate } from '../../civil-date.ts';
import { digitsOf, weightedSum } from '../../weighted.ts';

/** Weights 1…9, 1 modulo 11; where that leaves 10, 3…9, 1, 2, 3; 10 again counts as 0. Also for longer Lithuanian numbers. */
export function balticCheck(d: readonly number[]): boolean {
  const sum = (from: number) => {
    let total = 0;
    for (let i = 0; i < d.length - 1; i++) total += d[i] * (((i + from - 1) % 9) + 1);
    return total % 11;
  };
  const first = sum(1);
  return (first < 10 ? first : sum(3) % 10) === d[d.length - 1];
}

/** A sex and century digit, 1 to 6, and a date. */
export function balticDate(d: readonly number[]): boolean {
  if (d[0] < 1 || d[0] > 6) return false;
  const year = 1800 + Math.floor((d[0] - 1) / 2) * 100 + d[1] * 10 + d[2];
  return pastDate(year, d[3] * 10 + d[4], d[5] * 10 + d[6]);
}

/** Isikukood. Source: EVS 585:2007, Rahvastikuregistri seadus. */
export function isikukood(value: string): boolean {
  const d = digitsOf(value);
  return d.length === 11 && balticDate(d) && balticCheck(d);
}

/** Of companies and VAT: weights 3, 7, 1 modulo 10. Source: Maksu- ja Tolliamet. */
export function eeVat(value: string): boolean {
  const d = digitsOf(value);
  return d.length === 9 && weightedSum(d, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
}
