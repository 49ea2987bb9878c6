import { huTaj as validate } from '../../../validators/national/hu/taj.ts';
import { idNumber } from '../../kit/id-number.ts';

export const huTaj = idNumber({
  id: 'hu-taj',
  entity: 'HU_TAJ',
  country: 'HU',
  title: 'Hungarian social security number (TAJ)',
  reference:
    'https://www.neak.gov.hu/felso_menu/lakossagnak/ellatas_magyarorszagon/jogosultsag_ellatasra/taj_szam',
  form: '[0-9]{3}[- ]?[0-9]{3}[- ]?[0-9]{3}',
  validate,
  checked: true,
  words: [
    'taj',
    'taj szám',
    'taj szam',
    'taj száma',
    'tajszám',
    'tajszam',
    'társadalombiztosítási azonosító',
    'tarsadalombiztositasi azonosito',
  ],
  keys: ['taj', 'taj_szam', 'tajszam', 'taj_number'],
  examples: [
    'TAJ: «123456788»',
    'TAJ-szám: «111 222 337»',
    '{"tajSzam":"«987654322»"}',
    'taj=«555666777»',
    'társadalombiztosítási azonosító jel «123-456-788»',
  ],
  counterExamples: [
    '123456788',
    '111 222 337',
    'TAJ 123456789',
    'taj szám: 000000000',
    'taj mahal 1632-1653, 42 hectares',
  ],
});
