import { cuit } from '../../../validators/national/ar/cuit.ts';
import { idNumber } from '../../kit/id-number.ts';

export const arCuit = idNumber({
  id: 'ar-cuit',
  entity: 'AR_CUIT',
  country: 'AR',
  title: 'Argentinian taxpayer or worker number (CUIT, CUIL)',
  reference: 'https://www.argentina.gob.ar/servicio/obtener-el-cuil',
  form: '[235][0-9][- ]?[0-9]{8}[- ]?[0-9]',
  validate: cuit,
  checked: true,
  words: [
    'cuit',
    'cuil',
    'cuit cuil',
    'clave única de identificación tributaria',
    'clave unica de identificacion tributaria',
    'código único de identificación laboral',
    'codigo unico de identificacion laboral',
  ],
  keys: ['cuit', 'cuil', 'cuit_cuil', 'numero_cuit', 'numero_cuil', 'cuit_number'],
  alone: { form: '(?:2[03-7]|3[034]|5[015])-[0-9]{8}-[0-9]', groups: ['2-8-1'], confidence: 0.9 },
  examples: [
    '20-12345678-6',
    'CUIT «30500010912»',
    'cuil: «20 12345678 6»',
    '{"cuit":"«30-50001091-2»"}',
    'cliente «30-50001091-2» habilitado',
    'cuit_cuil=«20123456786»',
  ],
  counterExamples: [
    '20123456786',
    '20-12345678-5',
    '21-12345678-6',
    'cuit 20123456785',
    '1-20-12345678-6',
    'cuit 20-00000000-1',
  ],
});
