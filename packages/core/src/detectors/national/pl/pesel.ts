import { pesel } from '../../../validators/national/pl/pesel.ts';
import { idNumber } from '../../kit/id-number.ts';

export const plPesel = idNumber({
  id: 'pl-pesel',
  entity: 'PL_PESEL',
  country: 'PL',
  title: 'Polish number of a person (PESEL)',
  reference: 'https://www.gov.pl/web/gov/czym-jest-numer-pesel',
  form: '[0-9]{11}|[0-9]{6} [0-9]{5}',
  validate: pesel,
  checked: true,
  words: ['pesel', 'peselu', 'nr pesel', 'numer ewidencyjny', 'numer ewidencji ludności'],
  keys: ['pesel', 'pesel_number', 'pesel_no', 'pesel_nr', 'nr_pesel', 'numer_pesel'],
  examples: [
    'PESEL: «44051401359»',
    'nr pesel klienta «85071211117», adres',
    '{"pesel":"«02291111115»"}',
    'peselNumber=«44051401359»',
    '«44051401359» (PESEL)',
    'numer PESEL to «850712 11117».',
  ],
  counterExamples: [
    '44051401359',
    'PESEL 44051401358',
    'pesel: 44133201359',
    'pesel=null id=85071211110',
    'PESEL check took 11117 ms at 1700000000000',
    'pesel 144051401359',
  ],
});
