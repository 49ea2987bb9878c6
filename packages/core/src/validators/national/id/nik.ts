import { digitsOf } from '../../digits.ts';
import { yymmdd } from '../birth-day.ts';

/** Provinces of Kemendagri's code list, those of Papua of 2022 with them. */
const PROVINCE = /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/;

/** Region, day of birth (women: plus 40), serial that is not 0000; no check digit. Source: Permendagri 7/2019. */
export function idNik(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 16 || !PROVINCE.test(digits) || digits.endsWith('0000')) return false;
  if (digits.slice(2, 4) === '00' || digits.slice(4, 6) === '00') return false;
  const day = Number(digits.slice(6, 8));
  const text = String(day > 40 ? day - 40 : day).padStart(2, '0');
  return yymmdd(digits.slice(10, 12) + digits.slice(8, 10) + text);
}
