import { weightedSum } from '../../weighted.ts';

/** A is 1, Z is 24. */
const LETTERS = ' ABCDEFGHJKLMNPQRSTUVWXYZ';
const WEIGHTS = [7, 6, 5, 4, 3, 2];

/** Three letters, three digits, check digit modulo 11; since 2019 three letters, two digits, letter, check letter modulo 23. Source: HISO 10046. */
export function nzNhi(value: string): boolean {
  const text = value.toUpperCase();
  const sum = weightedSum(
    [...text].map((c) => (c <= '9' ? Number(c) : LETTERS.indexOf(c))),
    WEIGHTS,
  );
  if (/^[A-HJ-NP-Z]{3}[0-9]{4}$/.test(text)) {
    return sum % 11 !== 0 && (11 - (sum % 11)) % 10 === Number(text[6]);
  }
  return /^[A-HJ-NP-Z]{3}[0-9]{2}[A-HJ-NP-Z]{2}$/.test(text) && LETTERS[23 - (sum % 23)] === text[6];
}
