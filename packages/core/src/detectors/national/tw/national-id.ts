import { twNationalId as isTwNationalId } from '../../../validators/national/tw/national-id.ts';
import { idNumber } from '../../kit/id-number.ts';

/** A letter and nine digits with one check digit are many an order number as well, so alone it is weak. */
export const twNationalId = idNumber({
  id: 'tw-national-id',
  entity: 'TW_NATIONAL_ID',
  country: 'TW',
  title: 'Taiwanese identity or resident number',
  reference: 'https://www.ris.gov.tw; https://en.wikipedia.org/wiki/National_identification_card_(Taiwan)',
  form: '[A-Z][1289A-D][0-9]{8}',
  validate: isTwNationalId,
  checked: true,
  words: [
    '身分證',
    '身分證字號',
    '國民身分證',
    '統一編號',
    '統一證號',
    '居留證',
    '居留證號碼',
    '身份證字號',
    'taiwan id',
    'taiwanese id',
    'national identification card',
    'resident certificate',
  ],
  keys: ['twid', 'tw_id', 'taiwan_id', 'taiwanese_id', 'id_number', 'id_no'],
  alone: { form: '[A-Z][1289][0-9]{8}', codes: ['A999999999'], confidence: 0.45 },
  examples: [
    '身分證字號：«A123456789»',
    'taiwan id «B234567894»',
    '居留證 «AC12345679»',
    '{"twid":"«F876543210»"}',
    'A123456789',
    '統一證號 «a123456789»',
  ],
  counterExamples: [
    'A123456788',
    'A323456789',
    '身分證字號 A123456788',
    'A1234567890',
    'taiwan id 123456789',
    'TA123456789',
  ],
});
