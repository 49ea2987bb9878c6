import { digitsOf } from './digits.ts';
import { luhn } from './luhn.ts';

export type CardScheme =
  | 'amex'
  | 'dankort'
  | 'diners'
  | 'discover'
  | 'elo'
  | 'hipercard'
  | 'humo'
  | 'jcb'
  | 'maestro'
  | 'mastercard'
  | 'meeza'
  | 'mir'
  | 'napas'
  | 'rupay'
  | 'troy'
  | 'unionpay'
  | 'uzcard'
  | 'verve'
  | 'visa';

type Range = readonly [scheme: CardScheme, low: number, high: number, lengths: readonly number[]];

const LONG = [16, 17, 18, 19];
const MAESTRO = [13, 14, 15, 16, 17, 18, 19];

/**
 * Issuer ranges, both ends included, over the first 2 to 6 digits; the narrower range stands first.
 * ISO/IEC 7812 and the schemes' own tables as listed in https://en.wikipedia.org/wiki/Payment_card_number
 */
const RANGES: readonly Range[] = [
  ['elo', 504175, 504175, [16]],
  ['elo', 506699, 506778, [16]],
  ['elo', 509000, 509999, [16]],
  ['elo', 636297, 636297, [16]],
  ['elo', 636368, 636368, [16]],
  ['hipercard', 606282, 606282, [16, 19]],
  ['meeza', 507803, 507810, [16]],
  ['verve', 507865, 507964, [16, 18, 19]],
  ['verve', 506099, 506198, [16, 18, 19]],
  ['verve', 650002, 650027, [16, 18, 19]],
  ['discover', 622126, 622925, LONG],
  ['rupay', 508500, 508999, [16]],
  ['rupay', 817200, 820199, [16]],
  ['rupay', 652100, 653149, [16]],
  ['troy', 979200, 979289, [16]],
  ['mir', 2200, 2204, LONG],
  ['dankort', 5019, 5019, [16]],
  ['uzcard', 8600, 8600, [16]],
  ['napas', 9704, 9704, [16, 19]],
  ['humo', 9860, 9860, [16]],
  ['mastercard', 2221, 2720, [16]],
  ['jcb', 3528, 3589, LONG],
  ['diners', 3095, 3095, [14, 16, 17, 18, 19]],
  ['discover', 6011, 6011, LONG],
  ['maestro', 5018, 5018, MAESTRO],
  ['maestro', 5020, 5020, MAESTRO],
  ['maestro', 5038, 5038, MAESTRO],
  ['maestro', 5893, 5893, MAESTRO],
  ['maestro', 6304, 6304, MAESTRO],
  ['maestro', 6759, 6763, MAESTRO],
  ['maestro', 67, 67, [16]],
  ['diners', 300, 305, [14, 16, 17, 18, 19]],
  ['discover', 644, 649, LONG],
  ['amex', 34, 34, [15]],
  ['amex', 37, 37, [15]],
  ['diners', 36, 36, [14, 15, 16, 17, 18, 19]],
  ['diners', 38, 39, [14, 16, 17, 18, 19]],
  ['mastercard', 51, 55, [16]],
  ['unionpay', 62, 62, LONG],
  ['unionpay', 81, 81, LONG],
  ['discover', 65, 65, LONG],
  ['visa', 4, 4, [13, 16, 19]],
];

/** The ranges over six digits: 34 is 340000 to 349999. */
const SIX: readonly Range[] = RANGES.map(([scheme, low, high, lengths]) => {
  const scale = 10 ** (6 - String(low).length);
  return [scheme, low * scale, (high + 1) * scale - 1, lengths];
});

/** The scheme whose issuer range and length a card number fits; undefined where none does. */
export function cardScheme(value: string): CardScheme | undefined {
  const digits = digitsOf(value);
  if (digits.length < 13 || digits.length > 19) return undefined;
  const head = Number(digits.slice(0, 6));
  for (const [scheme, low, high, lengths] of SIX) {
    if (head >= low && head <= high && lengths.includes(digits.length)) return scheme;
  }
  return undefined;
}

/** A number that some scheme issues and whose check digit is right. */
export function cardNumber(value: string): boolean {
  return cardScheme(value) !== undefined && luhn(value);
}
