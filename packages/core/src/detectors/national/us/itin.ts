import { itin } from '../../../validators/national/us/itin.ts';
import { idNumber } from '../../kit/id-number.ts';

export const usItin = idNumber({
  id: 'us-itin',
  entity: 'US_ITIN',
  country: 'US',
  title: 'US taxpayer number of a person without a social security number (ITIN)',
  reference: 'https://www.irs.gov/tin/itin/individual-taxpayer-identification-number-itin',
  form: '9[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{4}',
  validate: itin,
  checked: true,
  words: ['itin', 'individual taxpayer', 'individual taxpayer identification number', 'taxpayer id', 'tin'],
  keys: ['itin', 'itin_number', 'us_itin'],
  alone: { form: '9[0-9]{2}-[0-9]{2}-[0-9]{4}', groups: ['3-2-4'], confidence: 0.6 },
  examples: [
    '912-85-1234',
    'ITIN: «912851234»',
    '{"itin":"«999 50 0001»"}',
    'filed under itin «900-70-0001», thanks',
    '«912-85-1234» is my itin',
    'TIN «987-65-1234»',
  ],
  counterExamples: [
    '912851234',
    '912-66-1234',
    '987-65-4321',
    'itin 912-93-1234',
    '1-912-85-1234',
    'itin form took 912 ms',
  ],
});
