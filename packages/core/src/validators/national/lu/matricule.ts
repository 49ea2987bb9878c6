import { calendarDay } from '../../calendar.ts';
import { digitsOf } from '../../digits.ts';
import { luhn } from '../../luhn.ts';
import { verhoeff } from '../../verhoeff.ts';

/** Date of birth, serial, and both a Luhn and a Verhoeff digit over the eleven. Source: Loi du 19 juin 2013, CTIE. */
export function matricule(value: string, now: Date = new Date()): boolean {
  const text = digitsOf(value);
  const year = Number(text.slice(0, 4));
  if (text.length !== 13 || year < 1860 || year > now.getUTCFullYear()) return false;
  if (!calendarDay(Number(text.slice(4, 6)), Number(text.slice(6, 8)), year)) return false;
  return luhn(text.slice(0, 12)) && verhoeff(text.slice(0, 11) + text[12]);
}
