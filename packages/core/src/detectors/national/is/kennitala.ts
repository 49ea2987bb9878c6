import { kennitala } from '../../../validators/national/is/kennitala.ts';
import { idNumber } from '../../kit/id-number.ts';

export const isKennitala = idNumber({
  id: 'is-kennitala',
  entity: 'IS_KENNITALA',
  country: 'IS',
  title: 'Icelandic identification number (kennitala)',
  reference: 'https://www.skra.is/folk/kennitala/',
  form: '[0-7][0-9]{5}[- ]?[0-9]{3}[089]',
  validate: kennitala,
  checked: true,
  words: ['kennitala', 'kennitölu', 'kennitalan', 'kennitÖlu', 'kennitolu', 'icelandic id number'],
  keys: ['kennitala', 'kennitolu', 'kennitala_number'],
  alone: { form: '[0-7][0-9][01][0-9]{3}-[0-9]{3}[089]', groups: ['6-4'], confidence: 0.7 },
  examples: [
    '«120174-3399»',
    'kennitala: «0101801129»',
    '{"kennitala":"«311299-2209»"}',
    'kt. kennitölu «450401-3150»',
    'kennitala=«450401 3150»',
  ],
  counterExamples: [
    '120174-3390',
    '1201743399',
    '121374-3399',
    'kennitala 120174-3301',
    'kennitala: engin, beiðni 4504013151',
  ],
});
