/**
 * Check digits of VAT numbers that are no other number's, each for the part behind the country's letters, compact and
 * in capitals. Source: European Commission, VIES, algorithms of the member states.
 */
import { mod97_10 } from '../../iso7064.ts';
import { luhn } from '../../luhn.ts';
import { digitsOf, weightedSum } from '../../weighted.ts';
import { bulstat } from '../bg/bulstat.ts';
import { egn } from '../bg/egn.ts';
import { lnch } from '../bg/lnch.ts';
import { czIco } from '../cz/ico.ts';
import { rodneCislo } from '../cz/rodne-cislo.ts';
import { balticCheck } from '../ee/isikukood.ts';
import { bsn } from '../nl/bsn.ts';

/** Luhn over seven digits and 4. */
export function atVat(text: string): boolean {
  const d = digitsOf(text);
  let sum = 4;
  for (let i = 0; i < 7; i++) sum += i % 2 ? Math.floor((d[i] * 2) / 10) + ((d[i] * 2) % 10) : d[i];
  return (10 - (sum % 10)) % 10 === d[7];
}

export function beVat(text: string): boolean {
  return 97 - (Number(text.slice(0, 8)) % 97) === Number(text.slice(8));
}

/** A company, a citizen, a foreigner, or another with weights 432765432. */
export function bgVat(text: string): boolean {
  if (text.length === 9) return bulstat(text);
  if (egn(text) || lnch(text)) return true;
  const d = digitsOf(text);
  const check = 11 - (weightedSum(d, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return check !== 10 && check % 11 === d[9];
}

export function chUid(text: string): boolean {
  const d = digitsOf(text);
  return (11 - (weightedSum(d, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === d[8];
}

const CYPRUS_ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];

export function cyVat(text: string): boolean {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += i % 2 ? Number(text[i]) : CYPRUS_ODD[Number(text[i])];
  return String.fromCharCode(65 + (sum % 26)) === text[8];
}

/** A company, a person, or a person without a birth number, whose begins with 6. */
export function czVat(text: string): boolean {
  if (text.length === 8) return text[0] !== '9' && czIco(text);
  if (text.length === 10 || text[0] !== '6') return rodneCislo(text);
  const d = digitsOf(text);
  const rest = weightedSum(d.slice(1), [8, 7, 6, 5, 4, 3, 2]) % 11;
  return (18 - ((10 - rest + 11) % 11)) % 10 === d[8];
}

const FRENCH = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Key of two digits from the SIREN modulo 97, or one with letters; Monaco's numbers begin with 000 and are no SIREN. */
export function frVat(text: string): boolean {
  const siren = text.slice(2);
  if (!siren.startsWith('000') && !luhn(siren)) return false;
  if (/^[0-9]{2}/.test(text)) return (12 + 3 * (Number(siren) % 97)) % 97 === Number(text.slice(0, 2));
  const [first, second] = [FRENCH.indexOf(text[0]), FRENCH.indexOf(text[1])];
  const key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (Number(siren) + 1 + Math.floor(key / 11)) % 11 === key % 11;
}

/** Sum 0 modulo 97; 42 too since 2010, and 55, for numbers from 100 on. */
export function gbVat(text: string): boolean {
  const d = digitsOf(text);
  const rest = (weightedSum(d, [8, 7, 6, 5, 4, 3, 2]) + d[7] * 10 + d[8]) % 97;
  return Number(text.slice(0, 7)) > 0 && (rest === 0 || (d[0] > 0 && (rest === 42 || rest === 55)));
}

/** Seven digits and one letter or two; before 2013 the second place could be a letter. */
export function ieVat(text: string): boolean {
  const old = /^[0-9][A-Z]/.test(text);
  const body = old ? `0${text.slice(2, 7)}${text[0]}` : text.slice(0, 7);
  const second = old || text.length < 9 ? 0 : text.charCodeAt(8) - 64;
  // W stands for 0, as the second letter too.
  const extra = second === 23 ? 0 : second * 9;
  return (
    'WABCDEFGHIJKLMNOPQRSTUV'[(weightedSum(digitsOf(body), [8, 7, 6, 5, 4, 3, 2]) + extra) % 23] === text[7]
  );
}

/** Nine digits, or twelve of the temporarily registered; a 1 before the check. */
export function ltVat(text: string): boolean {
  return text[text.length - 2] === '1' && balticCheck(digitsOf(text));
}

export function luVat(text: string): boolean {
  return Number(text.slice(0, 6)) % 89 === Number(text.slice(6)) && Number(text) > 0;
}

export function mtVat(text: string): boolean {
  const d = digitsOf(text);
  return Number(text.slice(0, 6)) > 0 && (weightedSum(d, [3, 4, 6, 7, 8, 9]) + d[6] * 10 + d[7]) % 37 === 0;
}

/** Legal bodies' by weights 9…2, those of sole traders since 2020 by ISO 7064 mod 97-10. */
export function nlVat(text: string): boolean {
  return bsn(text.slice(0, 9)) || mod97_10(`NL${text}`);
}

/** An organisation's or a person's number and 01 to 94. */
export function seVat(text: string): boolean {
  const tail = Number(text.slice(10));
  return luhn(text.slice(0, 10)) && tail >= 1 && tail <= 94 && Number(text.slice(0, 10)) > 0;
}

export function skVat(text: string): boolean {
  return '234789'.includes(text[2]) && Number(text) % 11 === 0;
}
