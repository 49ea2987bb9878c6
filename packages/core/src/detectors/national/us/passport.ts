import { idNumber } from '../../kit/id-number.ts';
import type { Detector } from '../../types.ts';

const base = idNumber({
  id: 'us-passport',
  entity: 'US_PASSPORT',
  country: 'US',
  title: 'US passport number, where words say so',
  reference: 'https://travel.state.gov/content/travel/en/passports.html',
  form: '(?:[A-Z][0-9]{8}|[0-9]{9})',
  checked: false,
  words: [
    'us passport',
    'usa passport',
    'us passport number',
    'us passport no',
    'american passport',
    'united states passport',
    'passport card',
  ],
  keys: ['us_passport', 'us_passport_number', 'us_passport_no', 'american_passport'],
  examples: [
    'US passport «A12345678»',
    'my US passport number is «123456789»',
    '{"usPassport":"«C03005988»"}',
    'us_passport_number=«340020013»',
    '«X12345678» is my american passport',
  ],
  counterExamples: [
    'A12345678',
    '123456789',
    'us passport 12345',
    'us passport renewal took 123456789 ms',
    'us passport 1234567890',
    '{"us_passport":null}',
  ],
});

/** The words name the country, so they count more than `passport` alone. */
export const usPassport: Detector = {
  ...base,
  context: base.context!.map((rule) => ({ ...rule, confidence: 0.95 })),
};
