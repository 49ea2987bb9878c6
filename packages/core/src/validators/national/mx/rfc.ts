import { yymmdd } from './date.ts';

const ORDER = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ \xd1';

/** Without separators, Ñ as one character however it is encoded. */
function compact(value: string): string {
  return value
    .replace(/[ _-]/g, '')
    .replace(/\xc3[\x91\xb1]|\xf1/g, '\xd1')
    .toUpperCase();
}

/**
 * RFC: three letters of a company or four of a person, a date, two of the name's code and a check.
 * The code has no zero, so the numbers for the public at large (XAXX010101000) are none.
 */
export function rfcForm(value: string): boolean {
  const text = compact(value);
  const match = /^[A-Z&\xd1]{3,4}([0-9]{6})[1-9A-V][1-9A-Z][0-9A]$/.exec(text);
  return match !== null && yymmdd(match[1]);
}

/**
 * The form and its check digit, modulo 11 with A for ten. About one real number in seventy has a wrong one, so beside
 * the word the form is enough. Source: SAT, Anexo 20, algoritmo del dígito verificador del RFC.
 */
export function rfc(value: string): boolean {
  if (!rfcForm(value)) return false;
  const text = compact(value).padStart(13, ' ');
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += ORDER.indexOf(text[i]) * (13 - i);
  return text[12] === '0123456789A'[(11 - (sum % 11)) % 11];
}
