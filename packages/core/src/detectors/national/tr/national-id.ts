import { trNationalId as isTrNationalId } from '../../../validators/national/tr/national-id.ts';
import { idNumber } from '../../kit/id-number.ts';

export const trNationalId = idNumber({
  id: 'tr-national-id',
  entity: 'TR_NATIONAL_ID',
  country: 'TR',
  title: 'Turkish identity number (TCKN)',
  reference: 'https://www.nvi.gov.tr; https://en.wikipedia.org/wiki/Turkish_Identification_Number',
  form: '[1-9][0-9]{10}',
  validate: isTrNationalId,
  checked: true,
  words: [
    'tckn',
    'tc kimlik',
    'tc kimlik no',
    'tc no',
    'kimlik no',
    'kimlik numarası',
    'kimlik numarasi',
    'tc kimlik numarası',
    'turkish id',
    'vatandaşlık numarası',
  ],
  keys: ['tckn', 'tc_kimlik', 'tc_kimlik_no', 'tc_no', 'kimlik_no', 'tc_kimlik_numarasi', 'id_number'],
  examples: [
    'TCKN: «10000000146»',
    'tc kimlik no «17291716060»',
    '{"tcKimlikNo":"«12345678950»"}',
    'kimlik numarası: «98765432150»',
    '«10000000146» (TCKN)',
  ],
  counterExamples: [
    '10000000146',
    'tckn 10000000147',
    'tc no 05551234567',
    'tckn 17291716050',
    'kimlik no 123456',
  ],
});
