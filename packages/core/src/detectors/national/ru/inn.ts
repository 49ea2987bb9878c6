import { inn } from '../../../validators/national/ru/inn.ts';
import { idNumber } from '../../kit/id-number.ts';

export const ruInn = idNumber({
  id: 'ru-inn',
  entity: 'RU_INN',
  country: 'RU',
  title: 'Russian taxpayer number (ИНН)',
  reference: 'https://www.nalog.gov.ru/rn77/fl/interest/inn/',
  form: '[0-9]{10}(?:[0-9]{2})?',
  validate: inn,
  checked: true,
  words: [
    'инн',
    'ИНН',
    'идентификационный номер налогоплательщика',
    'Идентификационный номер налогоплательщика',
    'russian tax number',
  ],
  keys: ['inn', 'inn_number', 'inn_code', 'inn_fl', 'inn_ul'],
  examples: [
    'ИНН: «500100732259»',
    'инн организации «7707083893»',
    '{"innNumber":"«123456789047»"}',
    'inn_fl=«999988887701»',
    'ИНН/КПП «1234567894»/770701001',
  ],
  counterExamples: [
    '500100732259',
    'ИНН 500100732258',
    'инн: 0000000000',
    'holiday inn 1234567894',
    'ИНН не найден, запрос 7707083894',
  ],
});
