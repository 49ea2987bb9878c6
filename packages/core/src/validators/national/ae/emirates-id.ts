import { digitsOf } from '../../digits.ts';
import { luhn } from '../../luhn.ts';

/** 784, year of birth, seven digits, Luhn. Source: ICP. */
export function aeEmiratesId(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 15 || !digits.startsWith('784')) return false;
  const year = Number(digits.slice(3, 7));
  return year >= 1900 && year <= new Date().getUTCFullYear() && luhn(digits);
}
