import { thNationalId as isThNationalId } from '../../../validators/national/th/national-id.ts';
import { idNumber } from '../../kit/id-number.ts';

export const thNationalId = idNumber({
  id: 'th-national-id',
  entity: 'TH_TNIN',
  country: 'TH',
  title: 'Thai national identity number',
  reference: 'https://www.bora.dopa.go.th; https://en.wikipedia.org/wiki/Thai_identity_card',
  form: '[1-8][ -]?[0-9]{4}[ -]?[0-9]{5}[ -]?[0-9]{2}[ -]?[0-9]',
  validate: isThNationalId,
  checked: true,
  words: [
    'เลขประจำตัวประชาชน',
    'บัตรประชาชน',
    'เลขบัตรประชาชน',
    'บัตรประจำตัวประชาชน',
    'thai id',
    'thai national id',
    'thailand id',
    'tnin',
  ],
  keys: ['thai_id', 'thai_national_id', 'thai_id_number', 'tnin', 'th_national_id'],
  alone: { form: '[1-8]-[0-9]{4}-[0-9]{5}-[0-9]{2}-[0-9]', groups: ['1-4-5-2-1'], confidence: 0.9 },
  examples: [
    '1-2345-45678-78-1',
    'เลขประจำตัวประชาชน «3100600445635»',
    'thai id «1 1007 01234 56 1»',
    '{"thai_id":"«3101700123452»"}',
    'บัตรประชาชน: «1-1007-01234-56-1»',
  ],
  counterExamples: [
    '1-2345-45678-78-9',
    '1234545678781',
    '9-2345-45678-78-1',
    'thai id 1234545678789',
    '1111111111111',
    'thai id 1609459200000',
  ],
});
