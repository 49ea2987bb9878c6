import { ilTeudatZehut as isIlTeudatZehut } from '../../../validators/national/il/teudat-zehut.ts';
import { idNumber } from '../../kit/id-number.ts';

export const ilTeudatZehut = idNumber({
  id: 'il-teudat-zehut',
  entity: 'IL_TEUDAT_ZEHUT',
  country: 'IL',
  title: 'Israeli identity number (Teudat Zehut)',
  reference:
    'https://www.gov.il/en/departments/population_and_immigration_authority; https://he.wikipedia.org/wiki/%D7%9E%D7%A1%D7%A4%D7%A8_%D7%96%D7%94%D7%95%D7%AA',
  form: '[0-9]{8}-?[0-9]',
  validate: isIlTeudatZehut,
  checked: true,
  words: [
    'תעודת זהות',
    'מספר זהות',
    'ת״ז',
    'תז',
    'מס זהות',
    'teudat zehut',
    'mispar zehut',
    'israeli id',
    'israel id',
  ],
  keys: ['teudat_zehut', 'tehudat_zehut', 'mispar_zehut', 'israeli_id', 'il_id'],
  examples: [
    'תעודת זהות «123456782»',
    'מספר זהות: «39337423-6»',
    'teudat zehut «034567891»',
    '{"teudat_zehut":"«123456782»"}',
    'israeli id is «000000018»',
  ],
  counterExamples: [
    '123456782',
    'תעודת זהות 123456783',
    'teudat zehut 12345678',
    'israeli id 000000000',
    'mispar zehut 1123456782',
  ],
});
