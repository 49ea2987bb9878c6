import { compact } from '../../compact.ts';

/** A letter as its place in the alphabet, in two digits. */
function spell(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 64).padStart(2, '0'));
}

/** Products digit by digit, their digit sums, modulo 10. */
function digitSums(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const product = Number(digits[i]) * weights[i];
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum % 10;
}

/** Areas of the pension insurers, § 2 VKVV and earlier lists. */
const AREA = /^(?:0[23489]|1[0-9]|2[01345689]|3[89]|4[02-9]|[567][0-9]|8[0129])/;
const PENSION = /^[0-9]{4}(?:0[1-9]|1[0-2])[0-9]{2}[A-Z][0-9]{3}$/;

/** Pension insurance number (RVNR): area, date of birth, letter of the name at birth, serial, check. Source: VKVV § 2, § 3. */
export function dePension(value: string): boolean {
  const text = compact(value);
  if (!PENSION.test(text) || !AREA.test(text)) return false;
  // Where the serials of a day are used up, 33 or 66 is added to the day.
  const day = Number(text.slice(2, 4));
  if (day > 97 || (day % 33 === 0 && day > 0) || day % 33 > 31) return false;
  return digitSums(spell(text.slice(0, 11)), [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) === Number(text[11]);
}

/** Health insurance number (KVNR), the part that stays for life. Source: GKV-Spitzenverband, § 290 SGB V. */
export function deHealth(value: string): boolean {
  const text = compact(value);
  if (!/^[A-Z][0-9]{9}$/.test(text)) return false;
  return digitSums(spell(text.slice(0, 9)), [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) === Number(text[9]);
}
