import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** First eight digits of the adószám: weights 9, 7, 3, 1 modulo 10. Source: 2017. évi CL. törvény; NAV. */
export function huTaxpayer(value: string): boolean {
  const d = digitsOf(value);
  return d.length === 8 && !allSame(d) && weightedSum(d, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0;
}

/** The whole adószám: the eight, a code of VAT 1 to 5, the tax office's two digits. */
export function huTaxNumber(value: string): boolean {
  const d = digitsOf(value);
  if (d.length !== 11 || d[8] < 1 || d[8] > 5) return false;
  const office = d[9] * 10 + d[10];
  return (office === 51 || (office >= 2 && office <= 44)) && huTaxpayer(d.slice(0, 8).join(''));
}
