import { pkCnic as isPkCnic } from '../../../validators/national/pk/cnic.ts';
import { idNumber } from '../../kit/id-number.ts';

export const pkCnic = idNumber({
  id: 'pk-cnic',
  entity: 'PK_CNIC',
  country: 'PK',
  title: 'Pakistani identity card number (CNIC)',
  reference: 'https://www.nadra.gov.pk; https://en.wikipedia.org/wiki/CNIC_(Pakistan)',
  form: '[1-7][0-9]{4}[- ]?[0-9]{7}[- ]?[1-9]',
  validate: isPkCnic,
  checked: false,
  words: [
    'cnic',
    'cnic no',
    'cnic number',
    'nicop',
    'nadra',
    'شناختی کارڈ',
    'شناختی کارڈ نمبر',
    'قومی شناختی کارڈ',
  ],
  keys: ['cnic', 'cnic_no', 'cnic_number', 'nicop'],
  examples: [
    'CNIC: «34201-0891231-8»',
    'cnic no «4220103976408»',
    '{"cnic":"«42201-0397640-8»"}',
    'شناختی کارڈ نمبر: «34201-0891231-8»',
    '«42201-0397640-8» is my cnic',
  ],
  counterExamples: [
    '34201-0891231-8',
    '4220103976408',
    'cnic 84201-0891231-8',
    'cnic 34201-0891231-0',
    'cnic 34201',
    'nadra call 4220103976408',
  ],
});
