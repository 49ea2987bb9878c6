import { lnch } from '../../../validators/national/bg/lnch.ts';
import { idNumber } from '../../kit/id-number.ts';

export const bgLnch = idNumber({
  id: 'bg-lnch',
  entity: 'BG_LNCH',
  country: 'BG',
  title: 'Bulgarian number of a foreigner (ЛНЧ)',
  reference: 'https://www.mvr.bg (Закон за чужденците в Република България)',
  form: '[0-9]{10}',
  validate: lnch,
  checked: true,
  words: ['лнч', 'ЛНЧ', 'личен номер на чужденец', 'Личен номер на чужденец', 'lnch'],
  keys: ['lnch'],
  examples: [
    'ЛНЧ: «7007958813»',
    'лнч «1000000001»',
    '{"lnch":"«1234567893»"}',
    'LNCH=«9998887774»',
    'Личен номер на чужденец «7007958813»',
  ],
  counterExamples: ['7007958813', 'ЛНЧ 7007958814', 'lnch: 1234567890', 'лнч 0000000000', 'lnch 12345'],
});
