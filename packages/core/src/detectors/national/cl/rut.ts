import { rut } from '../../../validators/national/cl/rut.ts';
import { idNumber } from '../../kit/id-number.ts';

export const clRut = idNumber({
  id: 'cl-rut',
  entity: 'CL_RUT',
  country: 'CL',
  title: 'Chilean tax and identity number (RUT, RUN)',
  reference: 'https://www.registrocivil.cl; https://www.sii.cl/ayudas/ayudas_por_servicios/rut',
  form: '[1-9][0-9]?\\.?[0-9]{3}\\.?[0-9]{3}-?[0-9K]',
  validate: rut,
  checked: true,
  // `run` is what programs do.
  words: [
    'rut',
    'rol único tributario',
    'rol unico tributario',
    'rol único nacional',
    'rol unico nacional',
    'run chileno',
    'rut cliente',
    'cédula de identidad',
    'cedula de identidad',
  ],
  keys: ['rut', 'rut_number', 'rut_cliente', 'rut_empresa', 'numero_rut', 'rol_unico_tributario', 'cl_rut'],
  alone: {
    form: '[1-9][0-9]?\\.[0-9]{3}\\.[0-9]{3}-[0-9Kk]',
    groups: ['2.3.3-1', '1.3.3-1', '2.3.3', '1.3.3'],
    confidence: 0.85,
  },
  examples: [
    '12.345.678-5',
    'RUT «76086428-5»',
    '{"rut":"«12345678-5»"}',
    'cliente «12.345.670-K», activo',
    'rut: «125319092»',
    '«12531909-2» (rut)',
  ],
  counterExamples: [
    '12345678-5',
    '12.345.678-6',
    '12.345.678',
    '11.111.111-1',
    'rut 12531909-3',
    '1.12.345.678-5',
    'stuck in a rut at 12345678',
  ],
});
