import { digitsOf, weightedSum } from '../../weighted.ts';

/** 756 (Switzerland), nine digits, EAN-13 check. Source: Zentrale Ausgleichsstelle, AHVN13. */
export function ahv(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 13 || digits.slice(0, 3).join('') !== '756') return false;
  return weightedSum(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}
