import { digitsOf, weightedSum } from '../../weighted.ts';

/**
 * CLABE: bank, place, account and a check digit, weights 3 7 1, each product modulo 10. The lists of banks and places
 * grow, so they are not asked. Source: Banco de México, Circular 14/2017.
 */
export function clabe(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 18 || digits.slice(0, 3).every((d) => d === 0)) return false;
  const weights = digits.slice(0, 17).map((_, i) => [3, 7, 1][i % 3]);
  return (10 - (weightedSum(digits, weights) % 10)) % 10 === digits[17];
}
