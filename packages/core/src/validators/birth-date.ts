const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const OLDEST = 120;

/**
 * A real date, not in the future and at most 120 years back. Reads ISO 8601 with or without a time, day-month-year and
 * month-day-year with `/`, `-`, `.` or spaces, eight digits in a row, and English month names: `4 may 87`,
 * `May 4, 1987`, `4th of May 1987`. Two-digit years are taken as the latest that is past.
 */
export function birthDate(value: string, now: Date = new Date()): boolean {
  return readings(value.trim().toLowerCase()).some(([year, month, day]) => possible(year, month, day, now));
}

type Reading = readonly [year: string, month: number, day: number];

/** Every date the text can mean: 01/02/1990 has two. */
function readings(text: string): Reading[] {
  let parts = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})(?:[t ][\d:.,]{4,18}(?:z| ?[+-]\d\d:?\d\d)?)?$/.exec(text);
  if (parts) return [[parts[1], Number(parts[3]), Number(parts[4])]];
  parts = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (parts) {
    const [, first, , second, year] = parts;
    return [
      [year, Number(first), Number(second)],
      [year, Number(second), Number(first)],
    ];
  }
  parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (parts) {
    const [, year, month, day] = parts;
    const tail = text.slice(4);
    return [
      [year, Number(month), Number(day)],
      [tail, Number(text.slice(0, 2)), Number(text.slice(2, 4))],
      [tail, Number(text.slice(2, 4)), Number(text.slice(0, 2))],
    ];
  }
  parts = /^(\d{1,2})(?:st|nd|rd|th)?(?: of )?[- ./]{0,2}([a-z]{3,9})[-., /]{0,2}(\d{4}|'?\d{2})$/.exec(text);
  if (parts) return [[parts[3], monthOf(parts[2]), Number(parts[1])]];
  parts = /^([a-z]{3,9})[-. /]{0,2}(\d{1,2})(?:st|nd|rd|th)?[-., /]{1,2}(\d{4}|'?\d{2})$/.exec(text);
  if (parts) return [[parts[3], monthOf(parts[1]), Number(parts[2])]];
  return [];
}

const FULL =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** 1..12; 0 where the word is no month. */
function monthOf(word: string): number {
  return FULL.test(word) ? MONTHS.indexOf(word.slice(0, 3)) + 1 : 0;
}

function possible(yearText: string, month: number, day: number, now: Date): boolean {
  let year = Number(yearText.replace("'", ''));
  if (yearText.length < 4) {
    const century = Math.floor(now.getUTCFullYear() / 100) * 100;
    year += century;
    if (Date.UTC(year, month - 1, day) > now.getTime()) year -= 100;
  }
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC rolls 31 February over into March; the parts then differ.
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return false;
  // A day's grace: somewhere it is already tomorrow.
  const age = now.getUTCFullYear() - year;
  return date.getTime() <= now.getTime() + 86_400_000 && age <= OLDEST;
}
