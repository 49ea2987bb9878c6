import { digitsOf, weightedSum } from '../../weighted.ts';

/** Kind of the holder and what it adds: person, foreigner, company, passport, government, communal council. */
const KINDS: Readonly<Record<string, number>> = { V: 4, E: 8, J: 12, P: 16, G: 20, C: 12 };

/** RIF: a letter, eight digits, a check digit modulo 11. Source: SENIAT, Providencia 0073. */
export function rif(value: string): boolean {
  const kind = KINDS[value.charAt(0).toUpperCase()];
  const digits = digitsOf(value);
  if (kind === undefined || digits.length !== 9 || digits.every((d) => d === 0)) return false;
  const rest = (kind + weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2])) % 11;
  return digits[8] === (rest < 2 ? 0 : 11 - rest);
}
