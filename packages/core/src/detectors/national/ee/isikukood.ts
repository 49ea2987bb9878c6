import { isikukood } from '../../../validators/national/ee/isikukood.ts';
import { idNumber } from '../../kit/id-number.ts';

export const eeIsikukood = idNumber({
  id: 'ee-isikukood',
  entity: 'EE_ISIKUKOOD',
  country: 'EE',
  title: 'Estonian personal code (isikukood)',
  reference: 'https://www.riigiteataja.ee/akt/rahvastikuregistri-seadus',
  form: '[1-6][0-9]{10}',
  validate: isikukood,
  checked: true,
  words: ['isikukood', 'isikukoodi', 'isikukoodiga', 'estonian personal code', 'estonian id code'],
  keys: ['isikukood', 'isiku_kood', 'isikukoodi'],
  examples: [
    'isikukood: «38001085718»',
    'Isikukoodiga «50101011235» klient',
    '{"isikukood":"«61202294446»"}',
    'isikukood=«48512319995»',
    'kliendi isikukood on «38001085718».',
  ],
  counterExamples: [
    '38001085718',
    'isikukood 38001085719',
    'isikukood: 38013085718',
    'isikukood=puudub id=50101011236',
    'isikukood 1700000000000',
  ],
});
