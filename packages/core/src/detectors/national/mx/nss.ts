import { nss } from '../../../validators/national/mx/nss.ts';
import { idNumber } from '../../kit/id-number.ts';

export const mxNss = idNumber({
  id: 'mx-nss',
  entity: 'MX_NSS',
  country: 'MX',
  title: 'Mexican social security number (NSS)',
  reference: 'https://www.imss.gob.mx/derechoH/nss',
  form: '[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{4}[ -]?[0-9]',
  validate: nss,
  checked: true,
  words: [
    'nss',
    'imss',
    'número de seguridad social',
    'numero de seguridad social',
    'número de seguro social',
    'numero de seguro social',
    'seguro social',
  ],
  keys: [
    'nss',
    'numero_seguridad_social',
    'nss_imss',
    'imss',
    'imss_number',
    'numero_imss',
    'numero_seguro_social',
    'mx_nss',
  ],
  examples: [
    'NSS «12345678903»',
    'número de seguridad social: «12 34 56 7890 3»',
    '{"nss":"«12345678903»"}',
    'imss=«12-34-56-7890-3»',
    'trabajador con seguro social «12345678903»',
  ],
  counterExamples: [
    '12345678903',
    'nss 12345678904',
    'nss 00000000000',
    'nss 3.90.123456789',
    'NSS error -12285',
    '{"imss":"pendiente"}',
  ],
});
