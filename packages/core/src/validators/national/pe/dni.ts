import { allSame, digitsOf, weightedSum } from '../../weighted.ts';

/** DNI: eight digits, and on cards and forms a check character behind them, a digit or a letter. Source: RENIEC. */
export function dni(value: string): boolean {
  const compact = value.replace(/[ .-]/g, '').toUpperCase();
  const digits = digitsOf(compact.slice(0, 8));
  if (digits.length !== 8 || allSame(digits) || compact.length > 9) return false;
  if (compact.length === 8) return true;
  const rest = weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return compact[8] === '65432110987'[rest] || compact[8] === 'KJIHGFEDCBA'[rest];
}
