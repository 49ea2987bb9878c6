import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** The "elfproef": weights 9…2 and -1. Old ones have eight digits. Source: Logisch Ontwerp BSN, RvIG. */
export function bsn(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length === 8) digits.unshift(0);
  if (digits.length !== 9 || allSame(digits)) return false;
  return weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
}
