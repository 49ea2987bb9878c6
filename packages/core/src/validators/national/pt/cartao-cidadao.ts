import { compact } from '../../compact.ts';

/** Civil number and its digit, two characters of the version, check: Luhn, a letter counts 10 to 35. Source: AMA. */
export function cartaoCidadao(value: string): boolean {
  const text = compact(value);
  if (!/^[0-9]{9}[A-Z0-9]{2}[0-9]$/.test(text) || text.startsWith('00000000')) return false;
  let sum = 0;
  for (let i = 0; i < 12; i++) {
    const one = Number.parseInt(text[i], 36);
    // From the right every second is doubled, and loses 9 where it is 10 or more.
    const counted = i % 2 === 0 ? one * 2 : one;
    sum += i % 2 === 0 && counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}
