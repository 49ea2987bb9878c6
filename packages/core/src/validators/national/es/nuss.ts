import { digitsOf } from '../../weighted.ts';

/** Province (01 to 52, and 53, 66 for others), serial, remainder modulo 97. Source: Tesorería General de la Seguridad Social. */
export function nuss(value: string): boolean {
  const text = digitsOf(value).join('');
  if (!/^(?:0[1-9]|[1-4][0-9]|5[0-3]|66)[0-9]{10}$/.test(text)) return false;
  const [province, serial, check] = [text.slice(0, 2), text.slice(2, 10), text.slice(10)].map(Number);
  // A short serial is counted without its leading zero.
  const number = province * (serial < 10_000_000 ? 10_000_000 : 100_000_000) + serial;
  return serial > 0 && number % 97 === check;
}
