import { digitsOf } from '../../digits.ts';
import { verhoeff } from '../../verhoeff.ts';

/** Twelve digits, Verhoeff; none begins with 0 or 1, none reads the same backwards. Source: UIDAI. */
export function aadhaar(value: string): boolean {
  return numberOf(value, 12);
}

/** Aadhaar virtual id: sixteen digits under the same rules. */
export function aadhaarVid(value: string): boolean {
  return numberOf(value, 16);
}

function numberOf(value: string, length: number): boolean {
  const digits = digitsOf(value);
  if (digits.length !== length || digits < '2' || digits === [...digits].reverse().join('')) return false;
  return verhoeff(digits);
}
