import { digitsOf, weightedSum } from '../../weighted.ts';

/** Eight digits, the first 2 to 6, a check digit, number of the card, perhaps number of the person. Source: METeOR 270101. */
export function auMedicare(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 10 && digits.length !== 11) return false;
  if (digits[0] < 2 || digits[0] > 6 || digits[9] === 0 || digits[10] === 0) return false;
  return weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digits[8];
}
