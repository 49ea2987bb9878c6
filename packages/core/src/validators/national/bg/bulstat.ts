import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** ЕИК of a company, nine digits: weights 1…8 modulo 11, 3…10 where that leaves 10. Source: Закон за регистър БУЛСТАТ. */
export function bulstat(value: string): boolean {
  const d = digitsOf(value);
  if (d.length !== 9 || allSame(d)) return false;
  const first = weightedSum(d, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  const rest = first < 10 ? first : (weightedSum(d, [3, 4, 5, 6, 7, 8, 9, 10]) % 11) % 10;
  return rest === d[8];
}
