import { digitsOf, weightedSum } from '../../weighted.ts';

/** Weights 9…2 modulo 11; people begin with 1, 2, 3 or 45. Source: Autoridade Tributária; Decreto-Lei 14/2013. */
export function ptNif(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 9 || !/^(?:[1235689]|45|7[0-9])/.test(digits.join(''))) return false;
  const rest = weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return digits[8] === (rest < 2 ? 0 : 11 - rest);
}
