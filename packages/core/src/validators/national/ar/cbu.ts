import { digitsOf, weightedSum } from '../../weighted.ts';

/** CBU and CVU: bank and branch with their check digit, account with its own. Source: BCRA, Comunicación A 2622. */
export function cbu(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 22 || digits.slice(8).every((d) => d === 0)) return false;
  const check = (part: readonly number[], weights: readonly number[]) =>
    (10 - (weightedSum(part, weights) % 10)) % 10;
  return (
    check(digits.slice(0, 7), [7, 1, 3, 9, 7, 1, 3]) === digits[7] &&
    check(digits.slice(8, 21), [3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3]) === digits[21]
  );
}
