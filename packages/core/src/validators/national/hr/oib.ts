import { mod11_10 } from '../../iso7064.ts';
import { allSame, digitsOf } from '../../weighted.ts';

/** OIB: ISO 7064 mod 11-10. Source: Zakon o osobnom identifikacijskom broju. */
export function oib(value: string): boolean {
  const d = digitsOf(value);
  return d.length === 11 && !allSame(d) && mod11_10(d.join(''));
}
