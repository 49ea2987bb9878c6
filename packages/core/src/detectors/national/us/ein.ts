import { ein } from '../../../validators/national/us/ein.ts';
import { idNumber } from '../../kit/id-number.ts';
import type { Detector } from '../../types.ts';

/** `ein` is the German article, too: the number must come right behind the word. */
const base = idNumber({
  id: 'us-ein',
  entity: 'US_EIN',
  country: 'US',
  title: 'US employer identification number (EIN)',
  reference: 'https://www.irs.gov/businesses/small-businesses-self-employed/employer-id-numbers',
  form: '[0-9]{2}[- ]?[0-9]{7}',
  validate: ein,
  checked: false,
  words: [
    'ein',
    'fein',
    'ein number',
    'employer identification number',
    'employer id number',
    'federal tax id',
    'federal employer identification number',
    'federal tax identification number',
  ],
  keys: ['ein', 'fein', 'ein_number', 'employer_identification_number', 'federal_tax_id'],
  alone: { form: '[0-9]{2}-[0-9]{7}', groups: ['2-7'], confidence: 0.3 },
  examples: [
    'EIN: «12-3456789»',
    '{"employerIdentificationNumber":"«123456789»"}',
    'our federal tax id is «91-1234567».',
    'ein=«04-2103594»',
    '«12-3456789» (EIN)',
  ],
  counterExamples: [
    '123456789',
    '00-3456789',
    'ein 07-1234567',
    '12-34567890',
    'ein Fehler bei 123456789',
    '2012-3456789',
    'ein 12-0000000',
  ],
});

/** The words say whose tax number it is, so they count more than `tax id` alone. */
export const usEin: Detector = {
  ...base,
  context: base.context!.map((rule) => ({ ...rule, confidence: 0.95 })),
};
