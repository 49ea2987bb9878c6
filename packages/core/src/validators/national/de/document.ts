import { compact } from '../../compact.ts';

const FORM = /^[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}([0-9]?)D?$/;

/** ICAO 9303 check digit: weights 7, 3, 1; A is 10. */
function icaoCheck(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    sum += (code > 64 ? code - 55 : code - 48) * [7, 3, 1][i % 3];
  }
  return sum % 10;
}

/** Serial number of nine characters without vowels; the check digit of the machine-readable zone may follow, and D. */
function serial(value: string, first: string): boolean {
  const text = compact(value);
  const parts = FORM.exec(text);
  // Numbers that are all letters are words.
  if (!parts || !first.includes(text[0]) || !/[0-9]/.test(text.slice(0, 9))) return false;
  return parts[1] === '' || icaoCheck(text.slice(0, 9)) === Number(parts[1]);
}

/** Identity card: the authority's code begins with L to Z. Source: PAuswV, BSI TR-03110. */
export function deIdCard(value: string): boolean {
  return serial(value, 'LMNPRTVWXYZ');
}

/** Passport: the authority's code begins with C to K. Source: Passverordnung. */
export function dePassport(value: string): boolean {
  return serial(value, 'CFGHJK');
}
