import { digitsOf, weightedSum } from '../../weighted.ts';

const KINDS = new Set([20, 23, 24, 25, 26, 27, 30, 33, 34, 50, 51, 55]);

/** CUIT and CUIL: kind, eight digits, check modulo 11; where ten would come the kind is changed. Source: ARCA (AFIP), RG 10/97. */
export function cuit(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11 || !KINDS.has(digits[0] * 10 + digits[1])) return false;
  if (digits.slice(2, 10).every((d) => d === 0)) return false;
  const check = (11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return (check === 10 ? 9 : check) === digits[10];
}
