import { idNumber } from '../../kit/id-number.ts';

export const arDni = idNumber({
  id: 'ar-dni',
  entity: 'AR_DNI',
  country: 'AR',
  title: 'Argentinian identity card (DNI), where words say so',
  reference: 'https://www.argentina.gob.ar/interior/renaper',
  form: '[1-9][0-9]?\\.?[0-9]{3}\\.?[0-9]{3}',
  checked: false,
  words: [
    'dni',
    'dni nro',
    'dni argentino',
    'documento nacional de identidad',
    'libreta cívica',
    'libreta civica',
    'libreta de enrolamiento',
  ],
  keys: ['dni', 'numero_dni', 'dni_argentino', 'ar_dni', 'nro_dni', 'dni_nro'],
  examples: [
    'DNI «30.123.456»',
    'dni nro. «30123456»',
    '{"dni":"«5123456»"}',
    '«30.123.456» (dni)',
    'libreta cívica «4.123.456»',
    'nro_dni=«30123456»',
  ],
  counterExamples: [
    '30.123.456',
    '30123456',
    'dni 12345678Z',
    'dni vencido el 2024-01-31',
    'dni 0123456',
    'dni 301234567',
  ],
});
