import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** PIS, PASEP, NIT and NIS: eleven digits, weights 3 2 9…2 modulo 11. Source: Caixa Econômica Federal, Cadastro NIS. */
export function pis(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11 || allSame(digits)) return false;
  const rest = weightedSum(digits, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return digits[10] === (rest < 2 ? 0 : 11 - rest);
}
