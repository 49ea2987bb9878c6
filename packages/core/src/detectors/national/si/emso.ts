import { emso } from '../../../validators/national/si/emso.ts';
import { idNumber } from '../../kit/id-number.ts';

export const siEmso = idNumber({
  id: 'si-emso',
  entity: 'SI_EMSO',
  country: 'SI',
  title: 'Slovenian number of a person (EMŠO)',
  reference: 'https://pisrs.si/pregledPredpisa?id=ZAKO1262',
  form: '[0-9]{13}',
  validate: emso,
  checked: true,
  words: ['emšo', 'emŠo', 'emso', 'enotna matična številka', 'enotna maticna stevilka'],
  keys: ['emso', 'emso_number'],
  examples: [
    'EMŠO: «0101006500006»',
    'emšo stranke «3101990509990»',
    '{"emso":"«1505885501239»"}',
    'emso=«2902000555550»',
    'Enotna matična številka občana: «0101006500006»',
  ],
  counterExamples: [
    '0101006500006',
    'EMŠO 0101006500007',
    'emso: 1700000000000',
    'emso 0101980710000',
    'EMŠO: ni podatka, zahtevek 3101990509991',
  ],
});
