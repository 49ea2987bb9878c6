/** Numbers of devices, SIM cards and vehicles. */
import { digitsOf } from './digits.ts';
import { luhn } from './luhn.ts';

/** Reporting bodies that hand out type allocation codes (first two digits). Source: GSMA TS.06. */
const REPORTING_BODY = /^(?:0[0-9]|1[0-7]|3[0-9]|4[459]|5[0-4]|86|9[1-9])/;

/** Fifteen digits with Luhn, or sixteen with the version of the software in place of the check digit. Source: 3GPP TS 23.003. */
export function imei(value: string): boolean {
  const digits = digitsOf(value);
  if (!REPORTING_BODY.test(digits) || /^(.)\1+$/.test(digits)) return false;
  return digits.length === 15 ? luhn(digits) : digits.length === 16;
}

/** Fourteen or fifteen digits that begin with a country's code (ITU-T E.212): 2 to 7, 901 and 001 for tests. */
export function imsi(value: string): boolean {
  return /^(?:[2-7][0-9]{2}|901|001)[0-9]{11,12}$/.test(value) && !/^(.)\1+$/.test(value);
}

/** 89 for telecommunications, nineteen or twenty digits, Luhn; without it a twentieth F that fills up. Source: ITU-T E.118. */
export function iccid(value: string): boolean {
  const digits = digitsOf(value.replace(/F$/i, ''));
  return /^89[0-9]{17,18}$/.test(digits) && luhn(digits);
}

/** Fourteen hex digits, the first A to F. Source: 3GPP2 S.R0048. */
export function meid(value: string): boolean {
  return /^[A-F][0-9A-F]{13}$/i.test(value);
}

/** A UUID that is not all zeros, which devices give where tracking is off. */
export function advertisingId(value: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) && !/^[0-]+$/.test(value);
}

const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** Values of A to Z; I, O and Q do not occur. */
const VIN_LETTERS = '12345678_12345_7_923456789';

/** Seventeen letters and digits without I, O and Q, the last four digits; both kinds occur before. Source: ISO 3779. */
export function vinForm(value: string): boolean {
  return /^(?=.{0,12}[A-Z])(?=.{0,12}[0-9])[A-HJ-NPR-Z0-9]{13}[0-9]{4}$/i.test(value);
}

/** The ninth is the check digit, as North America and China ask for. Source: 49 CFR 565.15. */
export function vinCheckDigit(value: string): boolean {
  const text = value.toUpperCase();
  if (!vinForm(text)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const c = text.charCodeAt(i);
    sum += (c < 65 ? c - 48 : Number(VIN_LETTERS[c - 65])) * VIN_WEIGHTS[i];
  }
  return '0123456789X'[sum % 11] === text[8];
}
