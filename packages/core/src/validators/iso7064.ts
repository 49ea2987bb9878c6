/**
 * Check characters of ISO/IEC 7064. Each gets the compact text in capitals with its check character at the end and is
 * true where they fit. A character that the system does not have, or too short a text, is false.
 */

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*';

/** Pure system: every character weighs a power of the radix; the sum leaves 1. */
function pure(text: string, modulus: number, radix: number, extra: string): boolean {
  let rest = 0;
  const last = text.length - 1;
  for (let i = 0; i <= last; i++) {
    const isExtra = text[i] === extra;
    // The supplementary character stands for the highest value, at the end only.
    const value = isExtra ? modulus - 1 : ALPHABET.indexOf(text[i]);
    if (isExtra ? i < last : value < 0 || value >= modulus - 1) return false;
    rest = (rest * radix + value) % modulus;
  }
  return last > 0 && rest === 1;
}

/** Hybrid system: sum modulo `size`, doubled modulo `size` + 1, character by character. */
function hybrid(text: string, size: number): boolean {
  let carry = size;
  const last = text.length - 1;
  for (let i = 0; i <= last; i++) {
    const value = ALPHABET.indexOf(text[i]);
    if (value < 0 || value >= size) return false;
    const sum = (carry + value) % size;
    if (i === last) return last > 0 && sum === 1;
    carry = ((sum || size) * 2) % (size + 1);
  }
  return false;
}

/** Digits, check character a digit or X: ORCID, the Chinese identity number. */
export function mod11_2(text: string): boolean {
  return pure(text, 11, 2, 'X');
}

/** Digits and letters, check character one of them or `*`. */
export function mod37_2(text: string): boolean {
  return pure(text, 37, 2, '*');
}

/** Digits, check digit a digit: German tax identification number, Croatian OIB. */
export function mod11_10(text: string): boolean {
  return hybrid(text, 10);
}

/** Digits and letters, check character one of them. */
export function mod37_36(text: string): boolean {
  return hybrid(text, 36);
}

/** Digits and letters (A is 10, Z is 35), two check digits: IBAN, LEI. */
export function mod97_10(text: string): boolean {
  return text.length > 2 && rest97(text) === 1;
}

/** Remainder modulo 97 with letters as two digits, A is 10; -1 where another character is in it. */
export function rest97(text: string): number {
  let rest = 0;
  for (let i = 0; i < text.length; i++) {
    const value = ALPHABET.indexOf(text[i]);
    if (value < 0 || value > 35) return -1;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
