/** Layouts of the states, `A` a letter and `9` a digit; separators are left out. */
const LAYOUTS = [
  // States that number through: most of them, 7 to 12 digits.
  /^[0-9]{7,10}$/,
  /^[0-9]{12}$/,
  // CA, AZ, HI, IL, FL, MD, MI, MN, WI, NJ, NY and others: A and 7 to 14 digits. OH, CO: AA and 4 to 8.
  /^[A-Z][0-9]{5,14}$/,
  /^[A-Z]{2}[0-9]{4,8}$/,
  // IA 999AA9999, ID AA999999A, ND AAA999999, NH 99AAA99999, VT 9999999A, KS A9A9A.
  /^[0-9]{3}[A-Z]{2}[0-9]{4}$/,
  /^[A-Z]{2}[0-9]{6}[A-Z]$/,
  /^[A-Z]{3}[0-9]{6}$/,
  /^[0-9]{2}[A-Z]{3}[0-9]{5}$/,
  /^[0-9]{7,8}[A-Z]{1,2}$/,
  // WA: WDL and nine, or the older form of name, digits and a few more.
  /^WDL[0-9A-Z]{9}$/,
  /^[A-Z*]{7}[0-9]{3}[0-9A-Z]{2}$/,
];

/** Structure of a licence of some state: AAMVA D20 and the states' own pages. There is no common check digit. */
export function usDriverLicense(value: string): boolean {
  const compact = value.replace(/[ -]/g, '').toUpperCase();
  return !/^[A-Z]*0+$/.test(compact) && LAYOUTS.some((layout) => layout.test(compact));
}
