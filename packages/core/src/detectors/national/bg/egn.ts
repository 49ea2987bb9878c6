import { egn } from '../../../validators/national/bg/egn.ts';
import { idNumber } from '../../kit/id-number.ts';

export const bgEgn = idNumber({
  id: 'bg-egn',
  entity: 'BG_EGN',
  country: 'BG',
  title: 'Bulgarian civil number (ЕГН)',
  reference: 'https://www.grao.bg/esgraon.html',
  form: '[0-9]{10}',
  validate: egn,
  checked: true,
  words: [
    'егн',
    'ЕГН',
    'единен граждански номер',
    'Единен граждански номер',
    'egn',
    'edinen grazhdanski nomer',
  ],
  keys: ['egn', 'egn_number'],
  examples: [
    'ЕГН: «7523169263»',
    'егн на клиента «8001011112»',
    '{"egn":"«0141012225»"}',
    'EGN=«9912319992»',
    'Единен граждански номер: «7523169263»',
  ],
  counterExamples: [
    '7523169263',
    'ЕГН 7523169264',
    'egn: 7513329263',
    'egn 1700000000 ms',
    'ЕГН: няма, заявка 8001011113',
  ],
});
