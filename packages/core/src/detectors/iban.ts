import { iban, ibanCountriesByLength } from '../validators/iban.ts';
import { END, START } from './edges.ts';
import type { Detector } from './types.ts';

/** Each country's own length, so that capitals behind the number stay out. */
const COUNTRIES = [...ibanCountriesByLength()]
  .map(([length, codes]) => `(?:${codes.join('|')})[0-9]{2}(?:[ -]?[A-Z0-9]){${length - 4}}`)
  .join('|');

export const ibanCode: Detector = {
  id: 'iban',
  entity: 'IBAN_CODE',
  title: 'International bank account number',
  reference: 'ISO 13616-1; SWIFT IBAN Registry',
  shapes: ['iban'],
  pattern: new RegExp(`${START}(?:${COUNTRIES})${END}`, 'y'),
  validate: iban,
  confidence: 0.95,
  keys: ['iban', 'iban_code', 'iban_number'],
  validateKeyed: (value) => /^[A-Za-z]{2}[0-9]{2}[A-Za-z0-9 -]{11,40}$/.test(value),
  examples: [
    'DE89370400440532013000',
    'GB29 NWBK 6016 1331 9268 19',
    'FR1420041010050500013M02606',
    'to «NO9386011117947» PAID',
    'BE68-5390-0754-7034',
    '{"iban":"«gb29nwbk60161331926819»"}',
  ],
  counterExamples: [
    'GB29NWBK60161331926818',
    'DE8937040044053201300',
    'XDE89370400440532013000',
    'ZZ89370400440532013000',
    'AB12CD34EF56GH78',
    'DE893704004405320130001',
  ],
};
