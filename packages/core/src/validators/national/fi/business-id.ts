import { digitsOf, weightedSum } from '../../weighted.ts';

/** Y-tunnus: weights 7, 9, 10, 5, 8, 4, 2 modulo 11. Source: Patentti- ja rekisterihallitus, ytj.fi. */
export function fiBusinessId(value: string): boolean {
  const d = digitsOf(value);
  return d.length === 8 && weightedSum(d, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0;
}
