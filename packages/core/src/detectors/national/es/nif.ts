import { dni, nie } from '../../../validators/national/es/nif.ts';
import { idNumber } from '../../kit/id-number.ts';

export const esNif = idNumber({
  id: 'es-nif',
  entity: 'ES_NIF',
  country: 'ES',
  title: 'Spanish tax number of a person (DNI, NIF)',
  reference:
    'https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/calculo-del-digito-de-control-del-nif-nie/',
  form: '(?:[0-9]{1,2}[. ]?[0-9]{3}[. ]?[0-9]{3}|[KLM][ -]?[0-9]{7})[ -]?[A-Z]',
  validate: dni,
  checked: true,
  words: [
    'dni',
    'nif',
    'documento nacional de identidad',
    'documento de identidad',
    'documento nacional',
    'número de identificación fiscal',
    'numero de identificacion fiscal',
    'identificación fiscal',
    'identificacion fiscal',
  ],
  keys: [
    'dni',
    'nif',
    'dni_nif',
    'nif_dni',
    'numero_dni',
    'numero_nif',
    'documento_identidad',
    'documento_nacional_identidad',
  ],
  alone: {
    form: '[0-9]{2}\\.[0-9]{3}\\.[0-9]{3} ?-?[A-Z]',
    groups: ['2.3.3'],
    confidence: 0.8,
  },
  examples: [
    '12.345.678-Z',
    'DNI: «12345678Z»',
    'NIF «54362315-K» del cliente',
    '{"dni":"«12345678z»"}',
    'nif=«K0867756N»',
    'mi dni es «12.345.678-Z»',
    '«12345678Z» (DNI)',
  ],
  counterExamples: [
    '12345678Z',
    '12.345.678-A',
    'dni 12345678A',
    'dni 00000000T',
    'dni 12345678',
    'nif missing',
    '1.12.345.678-Z',
  ],
});

/** Eight digits and a letter: one in 23 such tokens passes. */
export const esNifPlain = idNumber({
  id: 'es-nif-plain',
  entity: 'ES_NIF',
  country: 'ES',
  title: 'Spanish tax number of a person, without separators',
  reference:
    'https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/calculo-del-digito-de-control-del-nif-nie/',
  form: '[0-9]{8}-?[A-Z]',
  validate: dni,
  checked: true,
  words: ['dni nif', 'ciudadano', 'titular', 'carnet de identidad'],
  alone: {
    form: '(?:[0-9]{8}|[KLM][0-9]{7})[A-Z]',
    codes: ['99999999A', 'A9999999A'],
    confidence: 0.4,
  },
  examples: [
    '12345678Z',
    '54362315K',
    'titular «12345678Z» firmado',
    'para «K0867756N», nacido',
    'ref «12345678Z».',
  ],
  counterExamples: ['12345678A', '54362315Z', '012345678Z', '12345678ZZ', 'A0867756N', 'blob 12345678z'],
});

export const esNie = idNumber({
  id: 'es-nie',
  entity: 'ES_NIE',
  country: 'ES',
  title: 'Spanish number of a foreigner (NIE)',
  reference:
    'https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/extranjeria/regimen-general/numero-de-identidad-de-extranjero/',
  form: '[XYZ][ -]?[0-9]{7}[ -]?[A-Z]',
  validate: nie,
  checked: true,
  words: [
    'nie',
    'número de identidad de extranjero',
    'numero de identidad de extranjero',
    'identidad de extranjero',
    'extranjero',
    'extranjera',
    'permiso de residencia',
    'nif',
    'dni',
  ],
  keys: ['nie', 'nif', 'dni', 'numero_nie', 'nie_number', 'num_nie', 'dni_nie', 'nif_nie'],
  alone: {
    form: '[XYZ][0-9]{7}[A-Z]',
    codes: ['A9999999A'],
    confidence: 0.85,
  },
  examples: [
    'X1234567L',
    'NIE: «X-1234567-L»',
    '{"nie":"«y7654321g»"}',
    'nie=«Z8078221M»',
    'extranjero «X2482300W» dado de alta',
    'DNI «X1234567L»',
  ],
  counterExamples: [
    'X1234567A',
    'XX1234567L',
    'X12345678L',
    'nie X2482300A',
    'das geht nie 1234567',
    'A1234567L',
  ],
});
