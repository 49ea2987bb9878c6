import { plIdCard as validate } from '../../../validators/national/pl/id-card.ts';
import { idNumber } from '../../kit/id-number.ts';

export const plIdCard = idNumber({
  id: 'pl-id-card',
  entity: 'PL_ID_CARD',
  country: 'PL',
  title: 'Polish identity card',
  reference: 'https://www.gov.pl/web/gov/dowod-osobisty',
  form: '[A-Z]{3} ?[0-9]{6}',
  validate,
  checked: true,
  words: [
    'dowód osobisty',
    'dowod osobisty',
    'dowodu osobistego',
    'nr dowodu',
    'numer dowodu',
    'seria i numer',
    'seria i nr',
    'polish id card',
  ],
  keys: ['dowod_osobisty', 'numer_dowodu', 'nr_dowodu', 'seria_numer_dowodu', 'numer_dowodu_osobistego'],
  examples: [
    'dowód osobisty: «ABA300000»',
    'nr dowodu «ABC 523456»',
    '{"numerDowodu":"«ZZZ611111»"}',
    'seria i numer dowodu osobistego «ABA300000»',
    'dowod_osobisty=«ABC523456»',
  ],
  counterExamples: [
    'ABA300000',
    'ABC523456',
    'nr dowodu ABA300001',
    'dowód osobisty: brak, id REQ100200',
    'numer dowodu 300000',
  ],
});
