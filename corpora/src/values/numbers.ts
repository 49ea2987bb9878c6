/** Numbers with a check: cards (Luhn), IBAN (ISO 7064 mod 97-10), US social security numbers, bank accounts. */
import type { Rng } from '../rng.ts';

/** The doubled-digit sum of ISO/IEC 7812; valid when it is 0 modulo 10. */
export function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = digit * 2;
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10;
}

export function passesLuhn(digits: string): boolean {
  return luhnSum(digits) === 0;
}

/** First digits of the numbers that payment processors publish for tests. */
const testPrefixes = ['411111', '424242', '400005', '555555', '510510', '378282', '371449', '601111'];

/** Digits alone. */
export function card(r: Rng): string {
  const prefix = r.pick(testPrefixes);
  const length = prefix[0] === '3' ? 15 : 16;
  const body = prefix + r.digits(length - 1 - prefix.length);
  return body + ((10 - luhnSum(`${body}0`)) % 10);
}

/** A card as printed: digits alone, in groups by blanks, in groups by dashes. */
export function writtenCard(r: Rng): string {
  const digits = card(r);
  const separator = r.pick(['', '', ' ', '-']);
  const groups = digits.length === 15 ? [4, 6, 5] : [4, 4, 4, 4];
  let at = 0;
  return groups.map((size) => digits.slice(at, (at += size))).join(separator);
}

/** Country and the shape of its account part: 9 a digit, A a letter. */
const ibanShapes: [string, string][] = [
  ['DE', '999999999999999999'],
  ['GB', 'AAAA99999999999999'],
  ['FR', '99999999999999999999999'],
  ['NL', 'AAAA9999999999'],
  ['ES', '99999999999999999999'],
  ['IT', 'A9999999999999999999999'],
  ['PL', '999999999999999999999999'],
  ['SE', '99999999999999999999'],
  ['CH', '99999999999999999'],
  ['NO', '99999999999'],
  ['BE', '999999999999'],
  ['AT', '9999999999999999'],
  ['PT', '999999999999999999999'],
  ['IE', 'AAAA99999999999999'],
];

export function ibanRemainder(iban: string): number {
  const moved = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const char of moved) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** Half of them in groups of four, as on paper. */
export function iban(r: Rng): string {
  const [country, shape] = r.pick(ibanShapes);
  const account = [...shape].map((c) => (c === '9' ? r.digits(1) : r.chars('ABCDEFGHKLMNPRSTX', 1))).join('');
  const check = String(98 - ibanRemainder(`${country}00${account}`)).padStart(2, '0');
  const whole = country + check + account;
  return r.chance(0.5) ? whole : whole.replace(/.{4}(?=.)/g, '$& ');
}

/** Numbers everybody knows from advertisements; scrubbers rightly take them for samples. */
const famous = new Set(['078051120', '219099999', '457555462', '123456789', '111111111']);

/** Nine digits that the rules of 2011 could have given out. */
export function ssnDigits(r: Rng): string {
  for (;;) {
    const area = r.int(1, 899);
    if (area === 666) continue;
    const digits =
      String(area).padStart(3, '0') +
      String(r.int(1, 99)).padStart(2, '0') +
      String(r.int(1, 9999)).padStart(4, '0');
    if (!famous.has(digits)) return digits;
  }
}

export function ssn(r: Rng): string {
  const d = ssnDigits(r);
  const separator = r.pick(['-', '-', '-', ' ']);
  return [d.slice(0, 3), d.slice(3, 5), d.slice(5)].join(separator);
}
