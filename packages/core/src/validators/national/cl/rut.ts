import { allSame, digitsOf } from '../../weighted.ts';

/** RUT and RUN: seven or eight digits and a check modulo 11, K for ten; weights 2…7 from the right. Source: Registro Civil, SII. */
export function rut(value: string): boolean {
  const digits = digitsOf(value.slice(0, -1));
  if (digits.length < 7 || digits.length > 8 || digits[0] === 0 || allSame(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += digits[digits.length - 1 - i] * (2 + (i % 6));
  const check = (11 - (sum % 11)) % 11;
  return value.slice(-1).toUpperCase() === (check === 10 ? 'K' : String(check));
}
