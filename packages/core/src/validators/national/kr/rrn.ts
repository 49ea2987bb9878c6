import { digitsOf } from '../../digits.ts';
import { digitsOf as numbersOf, weightedSum } from '../../weighted.ts';
import { yyyymmdd } from '../birth-day.ts';

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
/** Century by the seventh digit. 9 and 0, the nineteenth, are nobody's who lives. */
const CENTURY: Readonly<Record<string, string>> = {
  1: '19',
  2: '19',
  3: '20',
  4: '20',
  5: '19',
  6: '19',
  7: '20',
  8: '20',
};
/** From then on what follows the seventh digit is chance, without a check digit. Source: Ministry of the Interior. */
const RANDOM_SINCE = '20201005';

const born = (digits: string) => (CENTURY[digits[6]] ?? '') + digits.slice(0, 6);

/** Resident registration: day of birth and 1 to 4. */
export function krRrn(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 13 && /[1-4]/.test(digits[6]) && yyyymmdd(born(digits));
}

/** Foreigner registration: day of birth and 5 to 8. */
export function krFrn(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 13 && /[5-8]/.test(digits[6]) && yyyymmdd(born(digits));
}

/** The check digit, which foreigners' numbers have two off. */
export function krCheckDigit(value: string): boolean {
  const digits = numbersOf(value);
  const check = (11 - (weightedSum(digits, WEIGHTS) % 11)) % 10;
  return (digits[6] >= 5 && digits[6] <= 8 ? (check + 2) % 10 : check) === digits[12];
}

/** Has its check digit, or was given when there were none. */
export function krCheckedOrRandom(value: string): boolean {
  return krCheckDigit(value) || born(digitsOf(value)) >= RANDOM_SINCE;
}
