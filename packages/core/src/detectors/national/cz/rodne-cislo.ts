import { rodneCislo } from '../../../validators/national/cz/rodne-cislo.ts';
import { idNumber } from '../../kit/id-number.ts';

/** One number, one name and one check in both countries. */
export const czRodneCislo = idNumber({
  id: 'cz-rodne-cislo',
  entity: 'CZ_RODNE_CISLO',
  country: 'CZ',
  title: 'Czech and Slovak birth number (rodné číslo)',
  reference: 'https://www.zakonyprolidi.cz/cs/2000-133',
  form: '[0-9]{6} ?/ ?[0-9]{3,4}|[0-9]{9,10}',
  validate: rodneCislo,
  checked: true,
  words: [
    'rodné číslo',
    'rodne cislo',
    'rodného čísla',
    'rodnÉ ČÍslo',
    'rodné č',
    'rod č',
    'rodcislo',
    'birth number',
    'czech birth number',
  ],
  keys: ['rodne_cislo', 'rodnecislo', 'rod_cislo', 'rodcislo', 'birth_number'],
  examples: [
    'rodné číslo: «736028/5163»',
    'Rodne cislo klienta je «8055121239»',
    '{"rodneCislo":"«736028/5163»"}',
    'RODNÉ ČÍSLO «010101/0019»',
    'rodne_cislo=«7360285163»',
    'r.č. i rodné číslo «500101/123»',
  ],
  counterExamples: [
    '736028/5163',
    '7360285163',
    'rodné číslo 736028/5164',
    'rodne cislo: 731328/5163',
    'rodne_cislo=chybí id=7360285162',
    'rodné číslo ověřeno za 1205 ms',
  ],
});
