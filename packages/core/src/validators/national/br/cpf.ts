import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** CPF: two check digits, weights 10…2 and 11…2 modulo 11. Source: Receita Federal, IN RFB 1548/2015. */
export function cpf(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11 || allSame(digits)) return false;
  const check = (weights: readonly number[]) => {
    const rest = weightedSum(digits, weights) % 11;
    return rest < 2 ? 0 : 11 - rest;
  };
  return (
    check([10, 9, 8, 7, 6, 5, 4, 3, 2]) === digits[9] &&
    check([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) === digits[10]
  );
}
