import { digitsOf, weightedSum } from '../../weighted.ts';

const TYPES =
  /^[RST][0-9]{2}(?:C[CDHLMPSX]|DP|F[BCMN]|G[ABS]|HS|L[LP]|M[BCDHMQ]|N[BR]|P[ABF]|R[FP]|S[MS]|T[CU]|VH|XL)[0-9]{4}[A-Z0-9]$/;
const OTHER = 'ABCDEFGHJKLMNPQRSTUVWX0123456789';

/** Businesses (8 digits and a letter), companies (9 and a letter), all others. Source: ACRA. */
export function sgUen(value: string): boolean {
  const text = value.toUpperCase();
  const digits = digitsOf(text);
  if (/^[0-9]{8}[A-Z]$/.test(text)) {
    return 'XMKECAWLJDB'[weightedSum(digits, [10, 4, 9, 3, 8, 2, 7, 1]) % 11] === text[8];
  }
  if (/^[0-9]{9}[A-Z]$/.test(text)) {
    return 'ZKCMDNERGWH'[weightedSum(digits, [10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11] === text[9];
  }
  if (!TYPES.test(text)) return false;
  // T counts years from 2000.
  if (text[0] === 'T' && Number(text.slice(1, 3)) > new Date().getUTCFullYear() % 100) return false;
  const parts = [...text].map((c) => OTHER.indexOf(c));
  return OTHER[(weightedSum(parts, [4, 3, 5, 3, 10, 2, 2, 5, 7]) + 6) % 11] === text[9];
}
