import { nuss } from '../../../validators/national/es/nuss.ts';
import { idNumber } from '../../kit/id-number.ts';

export const esNuss = idNumber({
  id: 'es-nuss',
  entity: 'ES_NUSS',
  country: 'ES',
  title: 'Spanish social security number',
  reference: 'https://www.seg-social.es/wps/portal/wss/internet/Trabajadores/Afiliacion/7332',
  form: '[0-9]{2}[ /-]?[0-9]{8}[ /-]?[0-9]{2}',
  validate: nuss,
  checked: true,
  words: [
    'nuss',
    'naf',
    'nss',
    'seguridad social',
    'número de la seguridad social',
    'numero de la seguridad social',
    'número de afiliación',
    'numero de afiliacion',
    'afiliación',
    'afiliacion',
  ],
  keys: [
    'nuss',
    'numero_seguridad_social',
    'num_seguridad_social',
    'seguridad_social',
    'nss',
    'numero_afiliacion',
    'naf',
  ],
  examples: [
    'NUSS «281234567840»',
    'Seguridad Social: «28/12345678/40»',
    '{"nuss":"«281234567840»"}',
    'número de afiliación «28 12345678 40»',
    'nss=«281234567840»',
  ],
  counterExamples: [
    '281234567840',
    'nuss 281234567841',
    'nuss 77 12345678 40',
    'seguridad social 2024',
    'naf 123456789012',
  ],
});
