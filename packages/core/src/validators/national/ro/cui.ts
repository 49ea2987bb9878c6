import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** CUI: two to ten digits, weights 753217532 against the right end, times 10, modulo 11. Source: OMFP 1738/2003. */
export function roCui(value: string): boolean {
  const d = digitsOf(value);
  if (d.length < 2 || d.length > 10 || d[0] === 0 || allSame(d)) return false;
  const padded = [...new Array<number>(10 - d.length).fill(0), ...d];
  return ((weightedSum(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === d[d.length - 1];
}
