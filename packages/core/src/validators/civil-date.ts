/** A real day of the calendar, today or before: the date of birth inside a number. */
export function pastDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC rolls 31 February over into March; the parts then differ.
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return false;
  return date.getTime() <= Date.now();
}

/** The same for a year of two digits whose century is not told. */
export function pastShortDate(yy: number, month: number, day: number): boolean {
  return pastDate(1900 + yy, month, day) || pastDate(2000 + yy, month, day);
}
