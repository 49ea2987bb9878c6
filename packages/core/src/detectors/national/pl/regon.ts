import { regon } from '../../../validators/national/pl/regon.ts';
import { idNumber } from '../../kit/id-number.ts';

export const plRegon = idNumber({
  id: 'pl-regon',
  entity: 'PL_REGON',
  country: 'PL',
  title: 'Polish number of a business (REGON)',
  reference: 'https://bip.stat.gov.pl/dzialalnosc-statystyki-publicznej/rejestr-regon/',
  form: '[0-9]{9}(?:[0-9]{5})?|[0-9]{3} [0-9]{3} [0-9]{3}',
  validate: regon,
  checked: true,
  words: ['regon', 'nr regon', 'regonu'],
  keys: ['regon', 'regon_number', 'numer_regon'],
  examples: [
    'REGON: «123456785»',
    'regon «12345678512347»',
    '{"regon":"«999888776»"}',
    'REGON 14: «12345678500002»',
    'nr regon «123 456 785»',
  ],
  counterExamples: [
    '123456785',
    'REGON 123456784',
    'regon 12345678512346',
    'regon sync 2024-01-15 took 123 ms',
    'regon 000000000',
  ],
});
