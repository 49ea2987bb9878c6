import { calendarDay } from '../../calendar.ts';
import { digitsOf } from '../../weighted.ts';

/**
 * Rijksregisternummer and BIS number (month plus 20 or 40): date of birth, serial, 97 less the rest modulo 97; who was
 * born since 2000 has a 2 in front of it. Source: IBZ, Arrêté royal du 3 avril 1984.
 */
export function beNationalNumber(value: string, now: Date = new Date()): boolean {
  const text = digitsOf(value).join('');
  if (text.length !== 11 || text.slice(6, 9) === '000') return false;
  const [year, month, day, check] = [0, 2, 4, 9].map((at) => Number(text.slice(at, at + 2)));
  return ['', '2'].some((century) => {
    const full = year + (century ? 2000 : 1900);
    if (full > now.getUTCFullYear()) return false;
    // An unknown date has zeros, or a first of the month 0.
    const known = month % 20 !== 0;
    if (known ? !calendarDay(month % 20, day, full) : day > 31) return false;
    return month < 60 && 97 - (Number(century + text.slice(0, 9)) % 97) === check;
  });
}
