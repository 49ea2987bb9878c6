import { iban, ibanCountriesByLength } from '../../validators/iban.ts';
import { END, START } from '../kit/edges.ts';
import { formText } from '../kit/form-text.ts';
import type { Detector } from '../types.ts';

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
  context: [
    {
      words: ['iban', 'bank account', 'account'],
      pattern: new RegExp(
        `^[^0-9A-Za-z]{0,4}(?:(?:is|number|no|code)[^0-9A-Za-z]{1,3}){0,3}(${COUNTRIES})${END}`,
        'id',
      ),
      validate: iban,
      window: 72,
      confidence: 0.9,
    },
  ],
  keys: ['iban', 'iban_code', 'iban_number'],
  validateKeyed: (value) => /^[A-Za-z]{2}[0-9]{2}[A-Za-z0-9 -]{11,40}$/.test(formText(value)),
  examples: [
    'DE89370400440532013000',
    'GB29 NWBK 6016 1331 9268 19',
    'FR1420041010050500013M02606',
    'iban is «nl91 abna 0417 1643 00» for the refund',
    'to «NO9386011117947» PAID',
    'GET /m?iban=«BE68+5390+0754+7034»&x=1',
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
