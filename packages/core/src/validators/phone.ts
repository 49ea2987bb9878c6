import { splitCountryCode } from './country-codes.ts';
import { digitsOf } from './digits.ts';

/**
 * A number of the North American plan, with or without the leading 1: area and exchange are [2-9]xx and no service
 * code (N11). 555 is allowed in both: 555-0100 to 0199 are the numbers of fiction, and the area 555 with any exchange. https://www.nanpa.com
 */
export function nanp(value: string): boolean {
  const digits = digitsOf(value).replace(/^1(?=\d{10}$)/, '');
  return (
    /^(?:555|[2-9](?!11)\d{2}[2-9](?!11)\d)\d{5,7}$/.test(digits) && digits.length === 10 && !oneDigit(digits)
  );
}

/** `+` or `00`, a country code and as many digits as that country's plan has (ITU-T E.164). */
export function internationalPhone(value: string): boolean {
  const digits = digitsOf(value.replace(/\(0\)/, ''));
  const parts = splitCountryCode(value.startsWith('00') ? digits.slice(2) : digits);
  if (!parts) return false;
  const { code, rest, lengths } = parts;
  if (code === '1') return nanp(rest);
  if (oneDigit(rest)) return false;
  // People write the trunk 0 after the country code, brackets or not: +44 0 20 7946 0958.
  const national = rest[0] === '0' && rest.length > lengths.least ? rest.slice(1) : rest;
  return national.length >= lengths.least && national.length <= lengths.most;
}

/**
 * How single countries write a number at home, separators left out. Each fixes length and leading digits; where two
 * countries share a form one entry serves both.
 */
const NATIONAL: readonly RegExp[] = [
  /^0(?:1\d{8,9}|2\d{9}|3\d{9}|7[1-57-9]\d{8}|8\d{8,9})$/, // UK: Ofcom, National Telephone Numbering Plan
  /^0[1-9]\d{8}$/, // FR: ARCEP; AU: 02 03 04 07 08, ACMA
  /^01[5-7]\d{8,9}$/, // DE mobile: BNetzA
  /^0[2-9]\d{6,10}$/, // DE landline
  /^0?[6-9]\d{9}$/, // IN mobile: DoT
  /^[67]\d{8}$/, // ES mobile: CNMC
  /^[89]\d{8}$/, // ES landline
  /^3[1-9]\d{7,8}$/, // IT mobile: AGCOM
  /^0[1-9]\d{5,9}$/, // IT landline keeps its 0
];

/** A number as some country writes it at home. Weak: next to a keyword or a telling grouping only. */
export function nationalPhone(value: string): boolean {
  const digits = digitsOf(value);
  return !oneDigit(digits) && NATIONAL.some((form) => form.test(digits));
}

/** Any number that can be dialled: what stands next to `phone` or under such a key. */
export function anyPhone(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length < 7 || digits.length > 15 || oneDigit(digits)) return false;
  return value.startsWith('+') ? internationalPhone(value) : !/^1[5-9]\d{11}$/.test(digits);
}

function oneDigit(digits: string): boolean {
  return /^(\d)\1*$/.test(digits);
}
