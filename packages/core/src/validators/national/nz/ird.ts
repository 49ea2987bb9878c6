import { digitsOf, weightedSum } from '../../weighted.ts';

/** Eight or nine digits, check digit modulo 11 with a second set of weights. Source: Inland Revenue, RWT specification. */
export function nzIrd(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length === 8) digits.unshift(0);
  const number = Number(digits.join(''));
  if (digits.length !== 9 || number < 10_000_000 || number > 150_000_000) return false;
  const check = (weights: readonly number[]) => (11 - (weightedSum(digits, weights) % 11)) % 11;
  const first = check([3, 2, 7, 6, 5, 4, 3, 2]);
  return (first === 10 ? check([7, 4, 3, 2, 5, 2, 7, 6]) : first) === digits[8];
}
