import { digitsOf, weightedSum } from '../../weighted.ts';

/** TCKN: eleven digits, two check digits. Source: NVI. */
export function trNationalId(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11 || digits[0] === 0) return false;
  const first = weightedSum(digits, [7, 9, 7, 9, 7, 9, 7, 9, 7]) % 10;
  const second = weightedSum(digits, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) % 10;
  return first === digits[9] && second === digits[10];
}

/** VKN, the tax number: ten digits, the last a check digit. Source: Gelir İdaresi Başkanlığı. */
export function trTaxId(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 10) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const shifted = (digits[i] + 9 - i) % 10;
    if (shifted !== 0) sum += (shifted * 2 ** (9 - i)) % 9 || 9;
  }
  return (10 - (sum % 10)) % 10 === digits[9];
}
