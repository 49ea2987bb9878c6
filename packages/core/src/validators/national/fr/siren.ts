import { luhn } from '../../luhn.ts';
import { allSame, digitsOf } from '../../weighted.ts';

/** Business: nine digits, Luhn. Source: INSEE, répertoire SIRENE. */
export function siren(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 9 && !allSame(digits) && luhn(value);
}

/** La Poste has more establishments than Luhn leaves it: there the digits add up to a multiple of five. */
const LA_POSTE = '356000000';

/** Establishment: SIREN and five digits, Luhn over all. */
export function siret(value: string): boolean {
  const digits = digitsOf(value);
  const text = digits.join('');
  if (digits.length !== 14 || !siren(text.slice(0, 9))) return false;
  if (text.startsWith(LA_POSTE) && digits.reduce((sum, d) => sum + d, 0) % 5 === 0) return true;
  return luhn(text);
}
