import { digitsOf, weightedSum } from '../../weighted.ts';

/** RUT: register 01 to 22, serial, 001, check digit modulo 11; ten is never given out. Source: DGI. */
export function rut(value: string): boolean {
  const digits = digitsOf(value);
  if (!/^(?:0[1-9]|1[0-9]|2[0-2])(?!000000)[0-9]{6}001[0-9]$/.test(digits.join(''))) return false;
  return (11 - (weightedSum(digits, [4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === digits[11];
}
