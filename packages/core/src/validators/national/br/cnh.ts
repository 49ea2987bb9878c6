import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/**
 * CNH, the driving licence: nine digits and two check digits modulo 11; where the first would be ten it is 0, and the
 * second is two less. Source: SENATRAN, RENACH.
 */
export function cnh(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11 || allSame(digits)) return false;
  const first = weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
  const second = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11;
  const less = second - (first === 10 ? 2 : 0);
  const checks = [first % 10, second === 10 || less < 0 ? ((less + 11) % 11) % 10 : less];
  return digits[9] === checks[0] && digits[10] === checks[1];
}
