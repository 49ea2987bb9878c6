import { hkid } from '../../../validators/national/hk/hkid.ts';
import { idNumber } from '../../kit/id-number.ts';

export const hkId = idNumber({
  id: 'hk-id',
  entity: 'HK_ID',
  country: 'HK',
  title: 'Hong Kong identity card number',
  reference:
    'https://www.immd.gov.hk/eng/services/hkid.html; https://en.wikipedia.org/wiki/Hong_Kong_identity_card',
  form: '[A-Z]{1,2}[0-9]{6} ?(?:\\([0-9A]\\)|[0-9A])',
  validate: hkid,
  checked: true,
  words: [
    'hkid',
    'hkid no',
    'hk id',
    'hong kong id',
    'hong kong identity card',
    '身份證',
    '身份證號碼',
    '香港身份證',
  ],
  keys: ['hkid', 'hkid_no', 'hkid_number', 'hk_id', 'hk_identity_card', 'id_number', 'id_no'],
  alone: { form: '[A-Z]{2}[0-9]{6}\\([0-9A]\\)', codes: ['AA999999'], confidence: 0.8 },
  examples: [
    'AB987654(3)',
    'HKID «A123456(3)»',
    '香港身份證：«G123456(A)»',
    'hkid: «Z683365A»',
    '{"hkid":"«C123456(9)»"}',
    'passenger «XA123456(8)» boarded',
    'hkid no. «K000000 (0)»',
  ],
  counterExamples: [
    'A123456(3)',
    'AB987654(2)',
    'hkid A123456(4)',
    'hkid 1234567',
    'AB9876543',
    'hkid A12345678',
  ],
});
