import { digitsOf } from '../../digits.ts';

/** Thirteen digits: province 1 to 7 first, sex (never 0) last; no check digit. Source: NADRA. */
export function pkCnic(value: string): boolean {
  return /^[1-7][0-9]{11}[1-9]$/.test(digitsOf(value));
}
