import { idNumber } from '../../kit/id-number.ts';

export const veCedula = idNumber({
  id: 've-cedula',
  entity: 'VE_CEDULA',
  country: 'VE',
  title: 'Venezuelan identity card (cédula), where words say so',
  reference: 'https://www.saime.gob.ve; Ley Orgánica de Identificación',
  form: '[VE][-. ]{0,2}[1-9][0-9]?\\.?[0-9]{3}\\.?[0-9]{3}',
  checked: false,
  words: [
    'cédula',
    'cedula',
    'cédula de identidad',
    'cedula de identidad',
    'número de cédula',
    'numero de cedula',
    'titular',
    'documento',
  ],
  keys: ['cedula', 've_cedula', 'cedula_venezuela', 'cedula_venezolana'],
  examples: [
    'cédula «V-12.345.678»',
    'cedula de identidad: «V12345678»',
    '{"cedula":"«E-81234567»"}',
    'titular «V-12345678»',
    've_cedula=«V-9123456»',
  ],
  counterExamples: [
    'V-12345678',
    'cedula V-123',
    'cedula X-12345678',
    'documento V-0123456',
    'documento V1.2.3',
    'titular V-123456789',
  ],
});
