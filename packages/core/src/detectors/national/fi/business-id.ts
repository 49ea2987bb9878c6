import { fiBusinessId as validate } from '../../../validators/national/fi/business-id.ts';
import { idNumber } from '../../kit/id-number.ts';

export const fiBusinessId = idNumber({
  id: 'fi-business-id',
  entity: 'FI_BUSINESS_ID',
  country: 'FI',
  title: 'Finnish business ID (Y-tunnus)',
  reference: 'https://www.ytj.fi/en/index/businessid.html',
  form: '[0-9]{7}-[0-9]',
  validate,
  checked: true,
  words: [
    'tunnus',
    'y tunnus',
    'ytunnus',
    'yritystunnus',
    'liike ja yhteisötunnus',
    'fo nummer',
    'finnish business id',
  ],
  keys: ['y_tunnus', 'ytunnus', 'yritystunnus'],
  examples: [
    'Y-tunnus: «2077474-0»',
    'ytunnus=«1572860-0»',
    '{"yTunnus":"«1234567-1»"}',
    'y-tunnus on «9999888-5»',
    'FO nummer «1111222-7»',
  ],
  counterExamples: [
    '2077474-0',
    'Y-tunnus 2077474-1',
    'ytunnus: 20774740',
    'y-tunnus 2077474-01',
    'y-tunnus haettu 1234567-2',
  ],
});
