import { nit } from '../../../validators/national/co/nit.ts';
import { idNumber } from '../../kit/id-number.ts';

export const coNit = idNumber({
  id: 'co-nit',
  entity: 'CO_NIT',
  country: 'CO',
  title: 'Colombian tax number (NIT)',
  reference: 'https://www.dian.gov.co; Orden Administrativa 4 de 1989, dígito de verificación',
  form: '[1-9][0-9]{0,2}\\.?[0-9]{3}\\.?[0-9]{3}-?[0-9]|[1-9]\\.?[0-9]{3}\\.?[0-9]{3}\\.?[0-9]{3}-[0-9]',
  validate: nit,
  checked: true,
  words: [
    'nit',
    'número de identificación tributaria',
    'numero de identificacion tributaria',
    'nit empresa',
    'nit cliente',
  ],
  keys: ['nit', 'nit_number', 'numero_nit', 'nit_empresa', 'nit_cliente'],
  // Companies' begin with 8 or 9, which no part of an IP address with three digits does.
  alone: { form: '[89][0-9]{2}\\.[0-9]{3}\\.[0-9]{3}-[0-9]', groups: ['3.3.3-1'], confidence: 0.8 },
  examples: [
    '800.197.268-4',
    'NIT «900544472-2»',
    '{"nit":"«8001972684»"}',
    'proveedor «800.197.268-4» aprobado',
    'nit: «213.123.432-1»',
  ],
  counterExamples: [
    '8001972684',
    '800.197.268-5',
    '213.123.432-1',
    'nit 800197268-5',
    'nit: rename variable 21312',
    '192.168.100-5',
  ],
});
