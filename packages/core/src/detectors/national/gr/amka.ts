import { amka } from '../../../validators/national/gr/amka.ts';
import { idNumber } from '../../kit/id-number.ts';

export const grAmka = idNumber({
  id: 'gr-amka',
  entity: 'GR_AMKA',
  country: 'GR',
  title: 'Greek social security number (ΑΜΚΑ)',
  reference: 'https://www.amka.gr/ti-einai-o-amka/',
  form: '[0-9]{11}|[0-9]{6} [0-9]{5}',
  validate: amka,
  checked: true,
  words: [
    'αμκα',
    'ΑΜΚΑ',
    'αριθμός μητρώου κοινωνικής ασφάλισης',
    'Αριθμός Μητρώου Κοινωνικής Ασφάλισης',
    'amka',
  ],
  keys: ['amka', 'amka_number'],
  examples: [
    'ΑΜΚΑ: «01018011112»',
    'αμκα ασθενούς «31129912346»',
    '{"amka":"«29020045679»"}',
    'AMKA=«15057055558»',
    'ΑΜΚΑ ασθενούς: «010180 11112»',
  ],
  counterExamples: [
    '01018011112',
    'ΑΜΚΑ 01018011113',
    'amka: 31139912346',
    'amka 00000000000',
    'αμκα: δεν βρέθηκε 15057055559',
  ],
});
