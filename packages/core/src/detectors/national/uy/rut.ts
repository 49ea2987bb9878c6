import { rut } from '../../../validators/national/uy/rut.ts';
import { idNumber } from '../../kit/id-number.ts';

export const uyRut = idNumber({
  id: 'uy-rut',
  entity: 'UY_RUT',
  country: 'UY',
  title: 'Uruguayan tax number (RUT)',
  reference: 'https://www.gub.uy/direccion-general-impositiva',
  form: '[0-2][0-9][- ]?[0-9]{6}[- ]?001[- ]?[0-9]',
  validate: rut,
  checked: true,
  words: ['rut', 'dgi', 'registro único tributario', 'registro unico tributario', 'rut uruguay'],
  keys: ['rut', 'uy_rut', 'rut_uruguay', 'registro_unico_tributario'],
  examples: [
    'RUT «211003420017»',
    'rut: «21-100342-001-7»',
    '{"uyRut":"«211406340011»"}',
    'dgi «21 140634 001 1»',
    'rut de la empresa es «211003420017»',
  ],
  counterExamples: [
    '211003420017',
    'rut 210303670014',
    'rut 001003420017',
    'rut 2110034200170',
    'rut 211003420027',
  ],
});
