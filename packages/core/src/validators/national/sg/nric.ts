import { digitsOf, weightedSum } from '../../weighted.ts';

/** Added to the sum by the first letter, and the check letters from remainder 0 on. */
const SERIES: Readonly<Record<string, readonly [number, string]>> = {
  S: [0, 'JZIHGFEDCBA'],
  T: [4, 'JZIHGFEDCBA'],
  F: [0, 'XWUTRQPNMLK'],
  G: [4, 'XWUTRQPNMLK'],
  M: [3, 'XWUTRQPNJLK'],
};

/** NRIC (S, T) and FIN (F, G, M): seven digits and a check letter, modulo 11. Source: ICA. */
export function sgNric(value: string): boolean {
  const text = value.toUpperCase();
  if (!/^[STFGM][0-9]{7}[A-Z]$/.test(text)) return false;
  const [offset, letters] = SERIES[text[0]];
  return letters[(weightedSum(digitsOf(text), [2, 7, 6, 5, 4, 3, 2]) + offset) % 11] === text[8];
}
