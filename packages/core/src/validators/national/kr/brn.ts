import { digitsOf, weightedSum } from '../../weighted.ts';

/** Ten digits: office from 101, kind, serial, check digit. Source: National Tax Service. */
export function krBrn(value: string): boolean {
  const digits = digitsOf(value);
  const text = digits.join('');
  if (digits.length !== 10 || text < '101' || text.slice(3, 5) === '00' || text.slice(5, 9) === '0000') {
    return false;
  }
  const sum = weightedSum(digits, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((digits[8] * 5) / 10);
  return (10 - (sum % 10)) % 10 === digits[9];
}
