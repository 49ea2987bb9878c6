import { digitsOf, weightedSum } from '../../weighted.ts';

/** RUC: 10, 15, 16 and 17 persons, 20 companies, and a check digit modulo 11. Source: SUNAT, padrón RUC. */
export function ruc(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11 || ![10, 15, 16, 17, 20].includes(digits[0] * 10 + digits[1])) return false;
  return (11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digits[10];
}
