import { dni } from '../../../validators/national/pe/dni.ts';
import { idNumber } from '../../kit/id-number.ts';

export const peDni = idNumber({
  id: 'pe-dni',
  entity: 'PE_DNI',
  country: 'PE',
  title: 'Peruvian identity card (DNI, CUI), where words say so',
  reference: 'https://www.gob.pe/235-documento-nacional-de-identidad-dni',
  form: '[0-9]{8}(?:-[0-9A-K])?',
  validate: dni,
  checked: false,
  words: [
    'dni',
    'dni peruano',
    'documento nacional de identidad',
    'reniec',
    'código único de identificación',
    'codigo unico de identificacion',
  ],
  keys: ['dni', 'dni_peru', 'pe_dni', 'dni_peruano', 'numero_documento_identidad'],
  examples: [
    'DNI peruano «10117410»',
    'dni: «10117410-2»',
    '{"dniPeru":"«10117410-G»"}',
    'reniec «10117410» verificado',
    '{"dni":"«10117410-2»"}',
  ],
  counterExamples: [
    '10117410',
    'dni 10117410-3',
    'dni 12345678Z',
    'dni 11111111',
    'dni vencido 20240131',
    '{"dni_peru":"sin"}',
  ],
});
