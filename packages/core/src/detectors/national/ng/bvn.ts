import { idNumber } from '../../kit/id-number.ts';

export const ngBvn = idNumber({
  id: 'ng-bvn',
  entity: 'NG_BVN',
  country: 'NG',
  title: 'Nigerian bank verification number',
  reference: 'https://nibss-plc.com.ng/bvn; https://en.wikipedia.org/wiki/Bank_Verification_Number',
  form: '22[0-9]{9}',
  checked: false,
  words: ['bvn', 'bvn number', 'bvn no', 'bank verification number'],
  keys: ['bvn', 'bvn_number', 'bvn_no', 'bank_verification_number'],
  examples: [
    'BVN: «22123456789»',
    'bvn no «22987654321»',
    '{"bvn":"«22123456789»"}',
    'bank verification number is «22123456789»',
    '«22123456789» is my bvn',
  ],
  counterExamples: [
    '22123456789',
    'bvn 12123456789',
    'bvn 2212345678',
    'bvn check of 3 failed',
    'bvn retry at 22123456789',
  ],
});
