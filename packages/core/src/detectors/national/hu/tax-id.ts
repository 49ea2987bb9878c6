import { huTaxId as validate } from '../../../validators/national/hu/tax-id.ts';
import { idNumber } from '../../kit/id-number.ts';

export const huTaxId = idNumber({
  id: 'hu-tax-id',
  entity: 'HU_TAX_ID',
  country: 'HU',
  title: 'Hungarian tax identifier of a person (adóazonosító jel)',
  reference: 'https://nav.gov.hu/ado/adoazonosito',
  form: '8[0-9]{9}|8[0-9]{3} [0-9]{3} [0-9]{3}',
  validate,
  checked: true,
  words: [
    'adóazonosító',
    'adóazonosító jel',
    'adóazonosító jele',
    'adoazonosito',
    'adoazonosito jel',
    'adÓazonosÍtÓ',
    'adójel',
    'adojel',
  ],
  keys: ['adoazonosito', 'adoazonosito_jel', 'ado_azonosito', 'ado_azonosito_jel', 'adojel'],
  examples: [
    'adóazonosító jel: «8345678904»',
    'Adóazonosító jele «8455512342»',
    '{"adoazonositoJel":"«8000011115»"}',
    'adoazonosito=«8345678904»',
    'ADÓAZONOSÍTÓ JEL: «8345 678 904»',
  ],
  counterExamples: [
    '8345678904',
    'adóazonosító jel 8345678905',
    'adoazonosito: 7345678904',
    'adójel lekérdezés 8345 ms',
    'adoazonosito=8999999999',
  ],
});
