import { partitaIva } from '../../../validators/national/it/partita-iva.ts';
import { idNumber } from '../../kit/id-number.ts';

export const itVatCode = idNumber({
  id: 'it-vat-code',
  entity: 'IT_VAT_CODE',
  country: 'IT',
  title: 'Italian VAT number (partita IVA)',
  reference: 'https://www.agenziaentrate.gov.it/portale/partita-iva',
  form: '(?:IT[ -]?)?[0-9]{11}',
  validate: partitaIva,
  checked: true,
  words: ['partita iva', 'iva', 'piva', 'codice fiscale'],
  keys: ['partita_iva', 'partitaiva', 'piva', 'p_iva'],
  alone: {
    form: 'IT[0-9]{11}',
    codes: ['AA99999999999'],
    confidence: 0.8,
  },
  examples: [
    'IT00743110157',
    'P.IVA «00743110157»',
    '{"partitaIva":"«12345670017»"}',
    'partita iva: «IT 07643520567»',
    'piva=«IT00743110157»',
  ],
  counterExamples: [
    '00743110157',
    'IT00743110158',
    'partita iva 00000000000',
    'iva 22',
    'piva 1700000000000',
    'XIT00743110157',
  ],
});
