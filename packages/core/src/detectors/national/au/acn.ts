import { auAcn as isAuAcn } from '../../../validators/national/au/company.ts';
import { idNumber } from '../../kit/id-number.ts';

export const auAcn = idNumber({
  id: 'au-acn',
  entity: 'AU_ACN',
  country: 'AU',
  title: 'Australian company number',
  reference:
    'https://asic.gov.au/for-business/registering-a-company/steps-to-register-a-company/australian-company-numbers',
  form: '[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3}',
  validate: isAuAcn,
  checked: true,
  words: ['acn', 'acn no', 'australian company number'],
  keys: ['acn', 'acn_number', 'acn_no', 'australian_company_number'],
  examples: [
    'ACN «004 085 616»',
    'acn: «010749961»',
    '{"acn":"«004085616»"}',
    'australian company number «010-749-961»',
    '«004 085 616» (ACN)',
  ],
  counterExamples: ['004 085 616', '004085616', 'acn 004085617', 'acn 1004085616', 'acn lookup 616'],
});
