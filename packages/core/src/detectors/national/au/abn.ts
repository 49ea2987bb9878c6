import { auAbn as isAuAbn } from '../../../validators/national/au/company.ts';
import { idNumber } from '../../kit/id-number.ts';

/** Alone no other numbers may stand beside it: columns of a table look the same. */
export const auAbn = idNumber({
  id: 'au-abn',
  entity: 'AU_ABN',
  country: 'AU',
  title: 'Australian business number',
  reference: 'https://abr.business.gov.au/Help/AbnFormat',
  form: '[1-9][0-9][ -]?[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3}',
  validate: isAuAbn,
  checked: true,
  words: ['abn', 'abn no', 'australian business number', 'business number'],
  keys: ['abn', 'abn_number', 'abn_no', 'australian_business_number'],
  alone: {
    form: '(?<![0-9] )[1-9][0-9] [0-9]{3} [0-9]{3} [0-9]{3}(?! [0-9])',
    groups: ['2 3 3 3'],
    confidence: 0.55,
  },
  examples: [
    '51 824 753 556',
    'ABN: «83914571673»',
    'abn «18-123-456-789»',
    '{"abn":"«51824753556»"}',
    'australian business number «83 914 571 673»',
  ],
  counterExamples: [
    '51824753556',
    '51 824 753 557',
    'abn 51824753557',
    '51 824 753 556 12',
    '7 51 824 753 556',
    'abn 151824753556',
  ],
});
