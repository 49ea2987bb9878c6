import { digitsOf } from '../../digits.ts';

/** Prefixes no campus of the IRS ever gave out: https://www.irs.gov/businesses/small-businesses-self-employed/how-eins-are-assigned-and-valid-ein-prefixes */
const NEVER = new Set('00 07 08 09 17 18 19 28 29 49 69 70 78 79 89 96 97'.split(' '));

/** EIN: nine digits, no check digit, a prefix that was given out. */
export function ein(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 9 && !NEVER.has(digits.slice(0, 2)) && !/^[0-9]{2}(\d)\1{6}$/.test(digits);
}
