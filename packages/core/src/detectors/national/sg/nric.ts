import { sgNric as isSgNric } from '../../../validators/national/sg/nric.ts';
import { idNumber } from '../../kit/id-number.ts';

export const sgNric = idNumber({
  id: 'sg-nric',
  entity: 'SG_NRIC_FIN',
  country: 'SG',
  title: 'Singapore identity number (NRIC, FIN)',
  reference: 'https://www.ica.gov.sg; https://en.wikipedia.org/wiki/National_Registration_Identity_Card',
  form: '[STFGM][0-9]{7}[A-Z]',
  validate: isSgNric,
  checked: true,
  words: ['nric', 'nric no', 'fin', 'fin no', 'nric fin', 'identity card', 'singapore id', 'singpass'],
  keys: [
    'nric',
    'nric_no',
    'nric_number',
    'nric_fin',
    'fin_number',
    'fin_no',
    'uinfin',
    'id_number',
    'id_no',
  ],
  alone: { form: '[STFGM][0-9]{7}[A-Z]', codes: ['A9999999A'], confidence: 0.75 },
  examples: [
    'S1234567D',
    'NRIC: «T0123456G»',
    'fin «g7654321l» expired',
    '{"nric":"«M1234567K»"}',
    'user=«F7654321Q»',
    '«S8012345J» is my nric',
  ],
  counterExamples: [
    'S1234567A',
    'A1234567D',
    's1234567d',
    'S1234567D1',
    'nric S1234567A',
    'fin 1234567',
    'XS1234567D',
  ],
});
