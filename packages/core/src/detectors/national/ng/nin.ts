import { ngNin as isNgNin } from '../../../validators/national/ng/nin.ts';
import { idNumber } from '../../kit/id-number.ts';

export const ngNin = idNumber({
  id: 'ng-nin',
  entity: 'NG_NIN',
  country: 'NG',
  title: 'Nigerian national identification number',
  reference: 'https://nimc.gov.ng/about-nin',
  form: '[0-9]{4}[ -]?[0-9]{3}[ -]?[0-9]{4}',
  validate: isNgNin,
  checked: true,
  words: ['nin', 'nin number', 'nimc', 'national identification number', 'nigerian id'],
  keys: ['nin', 'nin_number', 'nin_no', 'nimc_nin'],
  examples: [
    'NIN: «12345678902»',
    'nimc nin «7012 345 6782»',
    '{"nin":"«70123456782»"}',
    'national identification number «12345678902»',
    '«70123456782» is my nin',
  ],
  counterExamples: ['12345678902', 'nin 12345678903', 'nin 11111111111', 'nin 1234567', 'nimc lookup 12345'],
});
