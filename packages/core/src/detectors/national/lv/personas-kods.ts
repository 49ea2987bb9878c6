import { personasKods } from '../../../validators/national/lv/personas-kods.ts';
import { idNumber } from '../../kit/id-number.ts';

export const lvPersonasKods = idNumber({
  id: 'lv-personas-kods',
  entity: 'LV_PERSONAS_KODS',
  country: 'LV',
  title: 'Latvian personal code (personas kods)',
  reference: 'https://www.pmlp.gov.lv/lv/personas-kods',
  form: '[0-3][0-9]{5}-?[0-9]{5}',
  validate: personasKods,
  checked: true,
  words: [
    'personas kods',
    'personas kodu',
    'personas koda',
    'pers kods',
    'personas kodam',
    'latvian personal code',
  ],
  keys: ['personas_kods', 'personaskods', 'pers_kods'],
  alone: {
    form: '(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}-[0-2][0-9]{4}',
    groups: ['6-5'],
    confidence: 0.75,
  },
  examples: [
    '«161175-19997»',
    'personas kods: «010180-11117»',
    '{"personasKods":"«31129915554»"}',
    'ar personas kodu «150505-21237»',
    'personas kods «329999-12345»',
  ],
  counterExamples: [
    '161175-19998',
    '16117519997',
    '329999-12345',
    'personas kods 161375-19997',
    'personas kods: 400035-21600',
    '7161175-19997',
  ],
});
