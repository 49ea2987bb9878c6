import { digitsOf } from '../../digits.ts';

/**
 * ITIN: nine digits that begin with 9, fourth and fifth 50-65, 70-88, 90-92 or 94-99; no check digit.
 * 987-65-4320 to 4329 are set aside for advertisements. Source: IRS, Internal Revenue Manual 3.21.263.
 */
export function itin(value: string): boolean {
  return /^9[0-9]{2}(?:5[0-9]|6[0-5]|7[0-9]|8[0-8]|9[0-24-9])(?!0000)[0-9]{4}$/.test(
    digitsOf(value).replace(/^98765432[0-9]$/, ''),
  );
}
