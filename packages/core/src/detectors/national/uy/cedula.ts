import { cedula } from '../../../validators/national/uy/cedula.ts';
import { idNumber } from '../../kit/id-number.ts';

export const uyCedula = idNumber({
  id: 'uy-cedula',
  entity: 'UY_CEDULA',
  country: 'UY',
  title: 'Uruguayan identity card (cédula de identidad)',
  reference: 'https://www.gub.uy/ministerio-interior/direccion-nacional-identificacion-civil',
  form: '[1-9]\\.?[0-9]{3}\\.?[0-9]{3}-?[0-9]|[1-9][0-9]{2}\\.?[0-9]{3}-[0-9]',
  validate: cedula,
  checked: true,
  words: [
    'cédula',
    'cedula',
    'cédula de identidad',
    'cedula de identidad',
    'documento de identidad',
    'cédula uruguaya',
    'cedula uruguaya',
  ],
  keys: ['cedula', 'uy_cedula', 'cedula_identidad', 'cedula_de_identidad', 'cedula_uruguay'],
  // A Chilean number looks the same.
  alone: { form: '[1-9]\\.[0-9]{3}\\.[0-9]{3}-[0-9]', groups: ['1.3.3-1'], confidence: 0.6 },
  examples: [
    '1.234.567-2',
    'cédula «12345672»',
    '{"cedulaIdentidad":"«1.234.567-2»"}',
    'documento de identidad: «1234567-2»',
    'socio «1.234.567-2» al día',
  ],
  counterExamples: ['12345672', '1.234.567-3', '1234567-2', 'cedula 12345673', '1.234.567', '11.234.567-2'],
});
