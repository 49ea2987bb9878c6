import { digitsOf } from '../../weighted.ts';

/**
 * DEA registration: kind of registrant, initial of the name (or 9), seven digits. The last one is the last of
 * (1st + 3rd + 5th) + 2 (2nd + 4th + 6th). Source: DEA Diversion Control Division, registration numbers.
 */
export function dea(value: string): boolean {
  if (!/^[A-HJ-MPRSTUX][A-Z9][0-9]{7}$/i.test(value.replace(/[ -]/g, ''))) return false;
  const [a, b, c, d, e, f, check] = digitsOf(value.slice(-7));
  return a + b + c + d + e + f > 0 && (a + c + e + 2 * (b + d + f)) % 10 === check;
}
