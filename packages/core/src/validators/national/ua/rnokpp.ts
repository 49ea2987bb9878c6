import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

const DAY = 86_400_000;

/**
 * РНОКПП: days since 31 December 1899, four digits, weights -1, 5, 7, 9, 4, 6, 10, 5, 7 modulo 11. Source: Державна
 * податкова служба України.
 */
export function rnokpp(value: string): boolean {
  const d = digitsOf(value);
  if (d.length !== 10 || allSame(d)) return false;
  const days = Number(d.slice(0, 5).join(''));
  if (days < 1 || Date.UTC(1899, 11, 31) + days * DAY > Date.now()) return false;
  const rest = weightedSum(d, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11;
  return ((rest + 11) % 11) % 10 === d[9];
}
