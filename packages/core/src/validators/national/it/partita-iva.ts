import { luhn } from '../../luhn.ts';
import { digitsOf } from '../../weighted.ts';

/** Number, office (001 to 100 and four more), Luhn. Source: Agenzia delle Entrate, DPR 633/1972 art. 35. */
export function partitaIva(value: string): boolean {
  const text = digitsOf(value).join('');
  if (!/^(?!0000000)[0-9]{7}(?:0(?!00)[0-9]{2}|100|12[01]|888|999)[0-9]$/.test(text)) return false;
  return luhn(text);
}
