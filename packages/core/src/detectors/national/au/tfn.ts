import { auTfn as isAuTfn } from '../../../validators/national/au/tfn.ts';
import { idNumber } from '../../kit/id-number.ts';

export const auTfn = idNumber({
  id: 'au-tfn',
  entity: 'AU_TFN',
  country: 'AU',
  title: 'Australian tax file number',
  reference: 'https://www.ato.gov.au/individuals-and-families/tax-file-number',
  form: '[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3}',
  validate: isAuTfn,
  checked: true,
  words: ['tfn', 'tax file number', 'tax file no'],
  keys: ['tfn', 'tfn_number', 'tax_file_number', 'tax_file_no'],
  examples: [
    'TFN: «876 543 210»',
    'tax file number «459-599-230»',
    '{"tfn":"«123456782»"}',
    'my tfn is «112223335»',
    '«876543210» is my tfn',
  ],
  counterExamples: [
    '876 543 210',
    '876543210',
    'tfn 876543211',
    'tfn 000000000',
    'tfn 1876543210',
    'tfn lookup 876 ms',
  ],
});
