import { clabe } from '../../../validators/national/mx/clabe.ts';
import { idNumber } from '../../kit/id-number.ts';

export const mxClabe = idNumber({
  id: 'mx-clabe',
  entity: 'MX_CLABE',
  country: 'MX',
  title: 'Mexican bank account (CLABE)',
  reference: 'https://www.banxico.org.mx; Circular 14/2017, Clave Bancaria Estandarizada',
  form: '[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{3}[ -]?[0-9]',
  validate: clabe,
  checked: true,
  words: ['clabe', 'clabe interbancaria', 'cuenta clabe', 'clave bancaria', 'cuenta', 'spei', 'beneficiario'],
  keys: ['clabe', 'cuenta_clabe', 'clabe_interbancaria', 'clabe_beneficiario', 'clabe_number'],
  examples: [
    'CLABE «032180000118359719»',
    'cuenta «002010077777777771» en el banco',
    '{"clabe":"«032180000118359719»"}',
    'clabe interbancaria: «032 180 00011835971 9»',
    'spei a «002010077777777771»',
  ],
  counterExamples: [
    '032180000118359719',
    'clabe 032180000118359718',
    'clabe 000000000000000000',
    'clabe 0321800001183597190',
    '{"clabe":"12345"}',
    'cuenta 1609459200000',
  ],
});
