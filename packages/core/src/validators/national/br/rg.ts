import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/**
 * RG of São Paulo, whose check digit other states share: eight digits, weights 9…2 modulo 11, X for ten.
 * Source: IIRGD, Polícia Civil do Estado de São Paulo.
 */
export function rg(value: string): boolean {
  const digits = digitsOf(value.slice(0, -1));
  if (digits.length !== 8 || allSame(digits)) return false;
  const check = weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return value.slice(-1).toUpperCase() === (check === 10 ? 'X' : String(check));
}
