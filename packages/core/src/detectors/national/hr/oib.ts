import { oib } from '../../../validators/national/hr/oib.ts';
import { idNumber } from '../../kit/id-number.ts';

export const hrOib = idNumber({
  id: 'hr-oib',
  entity: 'HR_OIB',
  country: 'HR',
  title: 'Croatian personal identification number (OIB)',
  reference: 'https://www.porezna-uprava.hr/HR_OIB/Stranice/default.aspx',
  form: '[0-9]{11}',
  validate: oib,
  checked: true,
  words: ['oib', 'osobni identifikacijski broj', 'osobnog identifikacijskog broja'],
  keys: ['oib', 'oib_broj', 'oib_number', 'osobni_identifikacijski_broj'],
  examples: [
    'OIB: «33392005961»',
    'osobni identifikacijski broj je «12345678903»',
    '{"oib":"«99988877762»"}',
    'oib=«11122233343»',
    '«33392005961» (OIB)',
  ],
  counterExamples: [
    '33392005961',
    'OIB 33392005962',
    'oib: 00000000000',
    'oib provjera 1700000000000',
    'oib=null id=12345678904',
  ],
});
