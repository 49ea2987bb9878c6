/** Days of the months; in two digits of a year the 29th of February may have been. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** YYMMDD that is a day of some century. */
export function yymmdd(text: string): boolean {
  const [year, month, day] = [0, 2, 4].map((i) => Number(text.slice(i, i + 2)));
  if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) return false;
  return !(month === 2 && day === 29 && year % 4 !== 0);
}
