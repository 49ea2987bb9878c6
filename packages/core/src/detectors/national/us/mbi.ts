import { mbi } from '../../../validators/national/us/mbi.ts';
import { idNumber } from '../../kit/id-number.ts';

const LETTER = '[AC-HJKMNP-RT-Y]';
const EITHER = '[0-9AC-HJKMNP-RT-Y]';
const form = (dash: string) =>
  `[1-9]${LETTER}${EITHER}[0-9]${dash}${LETTER}${EITHER}[0-9]${dash}${LETTER}{2}[0-9]{2}`;

export const usMbi = idNumber({
  id: 'us-mbi',
  entity: 'US_MBI',
  country: 'US',
  title: 'US Medicare beneficiary identifier (MBI)',
  reference: 'https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi-with-format.pdf',
  form: form('[ -]?'),
  validate: mbi,
  checked: true,
  words: [
    'mbi',
    'medicare',
    'medicare number',
    'medicare id',
    'medicare beneficiary identifier',
    'beneficiary',
  ],
  keys: ['mbi', 'mbi_number', 'medicare_beneficiary_id', 'medicare_beneficiary_identifier'],
  // One random token of eleven in ten thousand has this form.
  alone: { form: form(''), codes: ['9AX9AX9AA99'], confidence: 0.7 },
  examples: [
    '1EG4TE5MK73',
    'MBI «1EG4-TE5-MK73»',
    'medicare card «1eg4 te5 mk72», part B',
    '{"mbi":"«1EG4TE5MK72»"}',
    'member «1EG4TE5MK73» enrolled',
  ],
  counterExamples: [
    '0EG4TE5MK73',
    '1SG4TE5MK73',
    '1EG4TE5MK731',
    'A1EG4TE5MK73',
    '1EG4-TE5-MK73',
    'mbi 1EGATE5MK73',
    '{"mbi":"1.5"}',
  ],
});
