import { mod11_10 } from '../../iso7064.ts';
import { digitsOf } from '../../weighted.ts';

/**
 * IdNr: ISO 7064 mod 11-10. Of the first ten digits one occurs twice or three times (never three in a row) and the
 * others once at most. Source: BZSt, Aufbau der Identifikationsnummer, 2016.
 */
export function deTaxId(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11 || digits[0] === 0) return false;
  const counts = new Array<number>(10).fill(0);
  for (const d of digits.slice(0, 10)) counts[d]++;
  const repeated = counts.filter((count) => count > 1);
  if (repeated.length !== 1 || repeated[0] > 3) return false;
  const text = digits.join('');
  return !/(.)\1\1/.test(text.slice(0, 10)) && mod11_10(text);
}
