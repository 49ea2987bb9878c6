import { snils } from '../../../validators/national/ru/snils.ts';
import { idNumber } from '../../kit/id-number.ts';

export const ruSnils = idNumber({
  id: 'ru-snils',
  entity: 'RU_SNILS',
  country: 'RU',
  title: 'Russian pension insurance number (СНИЛС)',
  reference: 'https://sfr.gov.ru/grazhdanam/persons/snils/',
  form: '[0-9]{3}[- ]?[0-9]{3}[- ]?[0-9]{3}[- ]?[0-9]{2}',
  validate: snils,
  checked: true,
  words: ['снилс', 'СНИЛС', 'страховой номер', 'Страховой номер', 'snils'],
  keys: ['snils', 'snils_number'],
  alone: { form: '[0-9]{3}-[0-9]{3}-[0-9]{3} [0-9]{2}', groups: ['3-3-3 2'], confidence: 0.85 },
  examples: [
    '«112-233-445 95»',
    'СНИЛС: «123-456-789 64»',
    '{"snils":"«08765430098»"}',
    'снилс «999-888-777-75»',
    'snils=«55566677750»',
  ],
  counterExamples: [
    '112-233-445 96',
    '11223344595',
    'СНИЛС 112-233-445 94',
    'снилс: 000-000-000 00',
    '5-112-233-445 95',
  ],
});
