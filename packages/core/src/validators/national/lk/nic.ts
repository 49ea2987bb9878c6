/** Day of the year, women's plus 500. */
function dayOfYear(text: string): boolean {
  const day = Number(text) % 500;
  return Number(text) < 867 && day >= 1 && day <= 366;
}

/** Year of birth, day of the year, serial; two digits of year and V or X at the end until 2015. Source: Department for Registration of Persons. */
export function lkNic(value: string): boolean {
  const text = value.toUpperCase();
  if (/^[0-9]{9}[VX]$/.test(text)) return dayOfYear(text.slice(2, 5));
  if (!/^[0-9]{12}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  return year >= 1900 && year <= new Date().getUTCFullYear() && dayOfYear(text.slice(4, 7));
}
