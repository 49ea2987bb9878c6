import { jmbg } from '../rs/jmbg.ts';

/** EMŠO: the Yugoslav number with a Slovene region, 50 to 59. Source: Zakon o centralnem registru prebivalstva. */
export function emso(value: string): boolean {
  const digits = value.replace(/[^0-9]/g, '');
  return digits[7] === '5' && jmbg(digits);
}
