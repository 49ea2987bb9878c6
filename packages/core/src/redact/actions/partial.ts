import type { Action } from './types.ts';

const SIGNIFICANT = /[\p{L}\p{N}]/u;

/**
 * Leaves the first and last letters and digits readable; separators stay, so a card keeps its grouping. When what would
 * stay readable is more than half of the value nothing stays readable: four digits of a six-digit PIN are the PIN.
 */
export const partial: Action = {
  kind: 'replace',
  replace: ({ value, spec }) => {
    const characters = [...value()];
    const total = characters.filter((c) => SIGNIFICANT.test(c)).length;
    let first = spec.first ?? 0;
    let last = spec.last ?? 4;
    if ((first + last) * 2 > total) first = last = 0;
    let seen = 0;
    return characters
      .map((c) => {
        if (!SIGNIFICANT.test(c)) return c;
        seen++;
        return seen <= first || seen > total - last ? c : (spec.char ?? '*');
      })
      .join('');
  },
};
