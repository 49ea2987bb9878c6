import { utr } from '../../../validators/national/gb/utr.ts';
import { idNumber } from '../../kit/id-number.ts';

export const ukUtr = idNumber({
  id: 'uk-utr',
  entity: 'UK_UTR',
  country: 'GB',
  title: 'British unique taxpayer reference',
  reference: 'https://www.gov.uk/find-utr-number',
  form: '[0-9]{5}[ -]?[0-9]{5}',
  validate: utr,
  checked: true,
  words: ['utr', 'unique taxpayer reference', 'taxpayer reference', 'self assessment'],
  keys: ['utr', 'utr_number', 'utr_no', 'unique_taxpayer_reference', 'taxpayer_reference'],
  examples: [
    'UTR: «1955839661»',
    'unique taxpayer reference «19558 39661» on file',
    '{"utr":"«1955839661»"}',
    'utr_number=«1955839661»',
    'self assessment for «1955839661» filed',
    '«1955839661» is the utr',
  ],
  counterExamples: [
    '1955839661',
    'utr 2955839661',
    'utr 1700000000',
    'utr 19558396',
    'utr 0000000000',
    '{"utr":null}',
  ],
});
