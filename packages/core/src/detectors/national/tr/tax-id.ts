import { trTaxId as isTrTaxId } from '../../../validators/national/tr/national-id.ts';
import { idNumber } from '../../kit/id-number.ts';

export const trTaxId = idNumber({
  id: 'tr-tax-id',
  entity: 'TR_TAX_ID',
  country: 'TR',
  title: 'Turkish tax number (VKN)',
  reference: 'https://www.gib.gov.tr; https://www.oecd.org/tax/automatic-exchange Türkiye TIN',
  form: '[0-9]{10}',
  validate: isTrTaxId,
  checked: true,
  words: ['vkn', 'vergi no', 'vergi numarası', 'vergi numarasi', 'vergi kimlik no', 'vergi kimlik numarası'],
  keys: ['vkn', 'vergi_no', 'vergi_numarasi', 'vergi_kimlik_no'],
  examples: [
    'VKN: «4540536920»',
    'vergi no «1234567890»',
    '{"vkn":"«9876543217»"}',
    'vergi kimlik numarası: «4540536920»',
    'vergi_no=«1234567890»',
  ],
  counterExamples: [
    '4540536920',
    'vkn 4540536921',
    'vergi no 45405369',
    'vkn lookup 454',
    'vergi no 14540536920',
  ],
});
