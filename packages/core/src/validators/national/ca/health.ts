import { digitsOf as textDigits } from '../../digits.ts';
import { luhn } from '../../luhn.ts';
import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/**
 * British Columbia's personal health number: ten digits, the first 9, the last a check modulo 11.
 * Source: BC Ministry of Health, conformance standards, PHN validation.
 */
export function bcHealthNumber(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 10 || digits[0] !== 9 || allSame(digits.slice(1))) return false;
  // A rest of 1 would need the digit 10: such numbers are not given out.
  return (11 - (weightedSum(digits.slice(1, 9), [2, 4, 8, 5, 10, 9, 7, 3]) % 11)) % 11 === digits[9];
}

/** Ontario's health number: ten digits with Luhn, then two letters of the card's version. Source: Ontario MOH, HCV manual. */
export function ontarioHealthNumber(value: string): boolean {
  const digits = textDigits(value);
  return /^[1-9][0-9]{9}$/.test(digits) && luhn(digits);
}

/**
 * Quebec's health insurance number (NAM): three letters of the surname, one of the first name, year, month (plus 50
 * for women) and day of birth, two more. Source: RAMQ, carte d'assurance maladie.
 */
export function quebecHealthNumber(value: string): boolean {
  return /^[A-Z]{4}[0-9]{2}(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{2}$/i.test(
    value.replace(/[ -]/g, ''),
  );
}
