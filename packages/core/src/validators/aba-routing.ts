import { digitsOf } from './digits.ts';

/**
 * Nine digits, a Federal Reserve prefix and weights 3-7-1: https://www.aba.com/about-us/routing-number
 * Prefixes 00-12 government and districts, 21-32 thrifts, 61-72 electronic, 80 traveller's cheques.
 */
export function abaRouting(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 9 || /^0+$/.test(digits)) return false;
  const prefix = Number(digits.slice(0, 2));
  if (!(prefix <= 12 || (prefix >= 21 && prefix <= 32) || (prefix >= 61 && prefix <= 72) || prefix === 80))
    return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += (digits.charCodeAt(i) - 48) * [3, 7, 1][i % 3];
  return sum % 10 === 0;
}
