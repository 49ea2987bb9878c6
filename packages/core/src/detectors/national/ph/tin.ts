import { idNumber } from '../../kit/id-number.ts';

export const phTin = idNumber({
  id: 'ph-tin',
  entity: 'PH_TIN',
  country: 'PH',
  title: 'Philippine taxpayer number (TIN)',
  reference: 'https://www.bir.gov.ph/tin',
  form: '[0-9]{3}[- ][0-9]{3}[- ][0-9]{3}(?:[- ][0-9]{3,5})?',
  checked: false,
  words: ['tin', 'tin no', 'tin number', 'bir tin', 'taxpayer identification number', 'philippine tin'],
  keys: ['ph_tin', 'bir_tin', 'tin_ph', 'philippine_tin'],
  examples: [
    'TIN: «123-456-789-000»',
    'tin no. «234-567-890»',
    'bir tin is «123 456 789 00000»',
    '{"ph_tin":"«345-678-901-000»"}',
    '«123-456-789-000» is my tin',
  ],
  counterExamples: ['123-456-789-000', 'tin 12-3456789', 'tin 123456789', 'tin can 123-456', 'bir form 1701'],
});
