import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** Twelve digits, the last a check digit. Source: Ordinance 85 of 2014 of the Ministry of Internal Affairs, article 5. */
export function jpMyNumber(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 12 || allSame(digits)) return false;
  const rest = weightedSum(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === digits[11];
}
