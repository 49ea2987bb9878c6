import { digitsOf } from './weighted.ts';

/** Verhoeff's permutation, applied once for each place from the right. J. Verhoeff, Error Detecting Decimal Codes, 1969. */
const PERMUTE = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
const PLACES = [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]];
while (PLACES.length < 8) PLACES.push(PLACES.at(-1)!.map((d) => PERMUTE[d]));

/** Product in the dihedral group of the pentagon: 0 to 4 turn, 5 to 9 turn and flip. */
function product(a: number, b: number): number {
  const turned = a < 5 ? a + b : a - b + 10;
  return (turned % 5) + (a < 5 === b < 5 ? 0 : 5);
}

/** The last digit is a Verhoeff check digit. Separators do not count. */
export function verhoeff(value: string): boolean {
  const digits = digitsOf(value).reverse();
  if (digits.length < 2) return false;
  return digits.reduce((check, d, i) => product(check, PLACES[i % 8][d]), 0) === 0;
}
