import { calendarDay } from '../../calendar.ts';
import { compact } from '../../compact.ts';

/** Digits that had to be told apart are written with letters (omocodia). */
const OMOCODIA = 'LMNPQRSTUV';
const D = `[0-9${OMOCODIA}]`;
const FORM = new RegExp(`^[A-Z]{6}(${D}{2})([ABCDEHLMPRST])(${D}{2})[A-Z]${D}{3}[A-Z]$`);
const MONTHS = 'ABCDEHLMPRST';
/** Values at the odd places: 0 to 9, and A to J the same, then K to Z. */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

function numberOf(text: string): number {
  return Number(text.replace(/[A-Z]/g, (letter) => String(OMOCODIA.indexOf(letter))));
}

/** Name, date of birth, place, control letter. Source: DM 23 dicembre 1976, Agenzia delle Entrate. */
export function codiceFiscale(value: string): boolean {
  const text = compact(value);
  const parts = FORM.exec(text);
  if (!parts) return false;
  const day = numberOf(parts[3]);
  // Women have 40 more in their day.
  if (!calendarDay(MONTHS.indexOf(parts[2]) + 1, day > 40 ? day - 40 : day)) return false;
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const code = text.charCodeAt(i);
    const at = code > 64 ? code - 65 : code - 48;
    sum += i % 2 === 0 ? ODD[at] : at;
  }
  return text.charCodeAt(15) - 65 === sum % 26;
}
