/** Birth dates inside national numbers. */

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Six digits, year first, that are a day of some year with these last digits: 29 February only in leap years. */
export function yymmdd(text: string): boolean {
  const [year, month, day] = [text.slice(0, 2), text.slice(2, 4), text.slice(4, 6)].map(Number);
  // Of years that end in 00 the one that can be meant is 2000.
  return day >= 1 && day <= (month === 2 && year % 4 !== 0 ? 28 : (DAYS[month - 1] ?? 0));
}

/** Eight digits, year first, that are a day from 1900 to today. */
export function yyyymmdd(text: string, now: Date = new Date()): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].map(Number);
  if (year < 1900 || !yymmdd(text.slice(2)) || (year === 1900 && month === 2 && day === 29)) return false;
  // A day's grace: somewhere it is already tomorrow.
  return Date.UTC(year, month - 1, day) <= now.getTime() + 86_400_000;
}
