import { calendarDay } from '../../calendar.ts';
import { luhn } from '../../luhn.ts';
import { digitsOf } from '../../weighted.ts';

/** Verhoeff's permutation; it is applied once more for every place from the right. */
const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** Product in the dihedral group of ten. */
function product(a: number, b: number): number {
  const turn = a < 5 ? (a + b) % 5 : (a - b + 5) % 5;
  return a < 5 === b < 5 ? turn : turn + 5;
}

function verhoeff(digits: readonly number[]): boolean {
  let check = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = digits[digits.length - 1 - i];
    for (let times = i % 8; times > 0; times--) digit = PERMUTATION[digit];
    check = product(check, digit);
  }
  return check === 0;
}

/** Date of birth, serial, and both a Luhn and a Verhoeff digit over the eleven. Source: Loi du 19 juin 2013, CTIE. */
export function matricule(value: string, now: Date = new Date()): boolean {
  const digits = digitsOf(value);
  const text = digits.join('');
  const year = Number(text.slice(0, 4));
  if (digits.length !== 13 || year < 1860 || year > now.getUTCFullYear()) return false;
  if (!calendarDay(Number(text.slice(4, 6)), Number(text.slice(6, 8)), year)) return false;
  return luhn(text.slice(0, 12)) && verhoeff([...digits.slice(0, 11), digits[12]]);
}
