import { idNumber } from '../../kit/id-number.ts';

export const coCedula = idNumber({
  id: 'co-cedula',
  entity: 'CO_CEDULA',
  country: 'CO',
  title: 'Colombian identity card (cédula, tarjeta de identidad, NUIP), where words say so',
  reference: 'https://www.registraduria.gov.co',
  form: '[1-9][0-9]{0,2}\\.?[0-9]{3}\\.?[0-9]{3}|[1-9]\\.?[0-9]{3}\\.?[0-9]{3}\\.?[0-9]{3}',
  checked: false,
  words: [
    'cédula',
    'cedula',
    'cédula de ciudadanía',
    'cedula de ciudadania',
    'cédula de extranjería',
    'cedula de extranjeria',
    'tarjeta de identidad',
    'nuip',
    'número de cédula',
    'numero de cedula',
  ],
  keys: ['cedula', 'cedula_ciudadania', 'cedula_de_ciudadania', 'numero_cedula', 'tarjeta_identidad', 'nuip'],
  examples: [
    'cédula «1.032.456.789»',
    'cedula de ciudadania No. «79456123»',
    '{"cedula":"«1032456789»"}',
    'NUIP: «1032456789»',
    'tarjeta de identidad «99.123.456»',
  ],
  counterExamples: [
    '1.032.456.789',
    '79456123',
    'cedula 12345',
    'cedula vencida 2024-01-31',
    '{"cedula":"pendiente"}',
    'cédula 0032456789',
  ],
});
