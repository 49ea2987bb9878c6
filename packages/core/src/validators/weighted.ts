/** Parts that checksums of national numbers are made of. Values are ASCII text; what is no digit is skipped. */

/** The digits of a text, 0 to 9 each. */
export function digitsOf(value: string): number[] {
  const digits: number[] = [];
  for (let i = 0; i < value.length; i++) {
    const d = value.charCodeAt(i) - 48;
    if (d >= 0 && d <= 9) digits.push(d);
  }
  return digits;
}

/** Sum of digit times weight; weights begin with the first digit, digits without a weight count nothing. */
export function weightedSum(digits: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length && i < digits.length; i++) sum += digits[i] * weights[i];
  return sum;
}

/** All digits are the same: 000…, 111… pass many checksums and are nobody's. */
export function allSame(digits: readonly number[]): boolean {
  return digits.every((d) => d === digits[0]);
}
