import { huTaxNumber as validate } from '../../../validators/national/hu/tax-number.ts';
import { idNumber } from '../../kit/id-number.ts';

export const huTaxNumber = idNumber({
  id: 'hu-tax-number',
  entity: 'HU_TAX_NUMBER',
  country: 'HU',
  title: 'Hungarian tax number of a business (adószám)',
  reference: 'https://nav.gov.hu/ado/adoszam',
  form: '[0-9]{8}[- ]?[1-5][- ]?[0-9]{2}',
  validate,
  checked: true,
  words: ['adószám', 'adoszam', 'adószáma', 'adoszama', 'adÓszÁm'],
  keys: ['adoszam', 'ado_szam'],
  // A date, a step and a part look the same; one in ten of those fits.
  alone: { form: '[0-9]{8}-[1-5]-[0-9]{2}', groups: ['8-1-2'], confidence: 0.45 },
  examples: [
    '«12892312-2-41»',
    'Adószám: «12345676-2-42»',
    '{"adoszam":"«11112222-1-02»"}',
    'adoszam=«99888772351»',
    'ADÓSZÁM «12892312-2-41»',
  ],
  counterExamples: [
    '12892312-2-99',
    '12892313-2-41',
    '12892312-6-41',
    'adószám 12345678-2-42',
    '20240115-1-1',
    '12892312-2-41-5',
  ],
});
