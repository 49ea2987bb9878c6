import { calendarDay } from './calendar.ts';

/** A real day, today or before: the date of birth inside a number. */
export function pastDate(year: number, month: number, day: number): boolean {
  return calendarDay(month, day, year) && Date.UTC(year, month - 1, day) <= Date.now();
}

/** The same for a year of two digits whose century is not told. */
export function pastShortDate(yy: number, month: number, day: number): boolean {
  return pastDate(1900 + yy, month, day) || pastDate(2000 + yy, month, day);
}
