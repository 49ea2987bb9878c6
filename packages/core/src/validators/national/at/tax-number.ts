import { luhn } from '../../luhn.ts';
import { digitsOf } from '../../weighted.ts';

/** Abgabenkontonummer: office (03 to 98), six digits, Luhn. Source: BMF, OECD Austria TIN. */
export function atTaxNumber(value: string): boolean {
  const text = digitsOf(value).join('');
  return text.length === 9 && /^(?:0[3-9]|[1-8][0-9]|9[0-8])/.test(text) && luhn(text);
}
