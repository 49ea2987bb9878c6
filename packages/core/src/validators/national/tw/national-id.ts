import { weightedSum } from '../../weighted.ts';

/** Offices by letter, in the order of their numbers from 10 on. */
const OFFICES = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** Citizens and residents of 2021 on (letter, 1 2 8 9, eight digits), residents before (two letters). Source: NIA, MOI. */
export function twNationalId(value: string): boolean {
  const text = value.toUpperCase();
  if (!/^[A-Z](?:[1289]|[A-D])[0-9]{8}$/.test(text)) return false;
  const office = OFFICES.indexOf(text[0]) + 10;
  // Of the second letter only the last digit of its number counts.
  const second = /[A-D]/.test(text[1]) ? OFFICES.indexOf(text[1]) : Number(text[1]);
  const digits = [Math.floor(office / 10), office % 10, second, ...[...text.slice(2)].map(Number)];
  return weightedSum(digits, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0;
}
