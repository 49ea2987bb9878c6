import { luhn } from '../../luhn.ts';
import { digitsOf } from '../../weighted.ts';

/** Organisationsnummer: a group of 1 to 9, its third digit 2 or more so that it is no date, Luhn. Source: Skatteverket, SKV 709. */
export function organisationsnummer(value: string): boolean {
  const d = digitsOf(value);
  return d.length === 10 && d[0] > 0 && d[2] >= 2 && luhn(value);
}
