import { spi } from '../../../validators/national/fr/spi.ts';
import { idNumber } from '../../kit/id-number.ts';

export const frSpi = idNumber({
  id: 'fr-spi',
  entity: 'FR_SPI',
  country: 'FR',
  title: 'French tax number (SPI)',
  reference:
    'https://www.oecd.org/tax/automatic-exchange/crs-implementation-and-assistance/tax-identification-numbers/France-TIN.pdf',
  form: '[0-3][0-9] ?[0-9]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}',
  validate: spi,
  checked: true,
  words: [
    'numéro fiscal',
    'numero fiscal',
    'num fiscal',
    'identifiant fiscal',
    'référence fiscale',
    'reference fiscale',
    'fiscal de référence',
    'spi',
    'nif',
    'impôts',
    'impots',
  ],
  keys: ['numero_fiscal', 'num_fiscal', 'identifiant_fiscal', 'numero_spi', 'spi', 'reference_fiscale'],
  alone: {
    form: '[0-3][0-9] [0-9]{2} [0-9]{3} [0-9]{3} [0-9]{3}',
    groups: ['2 2 3 3 3'],
    confidence: 0.8,
  },
  examples: [
    '30 23 217 600 053',
    'numéro fiscal «3023217600053»',
    'SPI: «07 01 987 765 493»',
    '{"numeroFiscal":"«0701987765493»"}',
    'spi=«3023217600053»',
    'identifiant fiscal : «3023217600053», avis',
  ],
  counterExamples: [
    '3023217600053',
    '30 23 217 600 054',
    'spi 3023217600054',
    'spi 0000000000000',
    'spi bus 1700000000000',
    'numero fiscal absent',
  ],
});
