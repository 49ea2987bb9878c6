import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** ИНН: 12 digits for people, 10 for companies, modulo 11, 10 counts as 0. Source: Приказ ФНС ЕД-7-14/559@. */
export function inn(value: string): boolean {
  const d = digitsOf(value);
  if (allSame(d)) return false;
  const check = (weights: readonly number[]) => (weightedSum(d, weights) % 11) % 10;
  if (d.length === 10) return check([2, 4, 10, 3, 5, 9, 4, 6, 8]) === d[9];
  return (
    d.length === 12 &&
    check([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === d[10] &&
    check([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === d[11]
  );
}
