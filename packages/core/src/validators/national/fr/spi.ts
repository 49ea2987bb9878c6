import { digitsOf } from '../../weighted.ts';

/** Numéro fiscal (SPI): 0 to 3, nine digits, and the ten modulo 511. Source: OECD, France TIN. */
export function spi(value: string): boolean {
  const text = digitsOf(value).join('');
  const body = Number(text.slice(0, 10));
  return /^[0-3][0-9]{12}$/.test(text) && body > 0 && body % 511 === Number(text.slice(10));
}
