import { calendarDay } from '../../calendar.ts';
import { digitsOf, weightedSum } from '../../weighted.ts';

/** Serial, check, date of birth. Source: Dachverband der Sozialversicherungsträger; weights 3 7 9, 5 8 4 2 1 6, modulo 11. */
export function atSvnr(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 10 || digits[0] === 0) return false;
  const [day, month, year] = [4, 6, 8].map((at) => digits[at] * 10 + digits[at + 1]);
  // Months 13 to 15 where the serials of a day are used up.
  if (!(month > 12 && month < 16 ? day > 0 && day < 32 : calendarDay(month, day, 2000 + year))) return false;
  return weightedSum(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === digits[3];
}
