import { jmbg } from '../../../validators/national/rs/jmbg.ts';
import { idNumber } from '../../kit/id-number.ts';

/** Also of Bosnia and Herzegovina, Montenegro, North Macedonia (ЕМБГ), and of Croatia before the OIB. */
export const rsJmbg = idNumber({
  id: 'rs-jmbg',
  entity: 'RS_JMBG',
  country: 'RS',
  title: 'Number of a person in Serbia and its neighbours (JMBG)',
  reference: 'https://www.paragraf.rs/propisi/zakon-o-jedinstvenom-maticnom-broju-gradjana.html',
  form: '[0-9]{13}',
  validate: jmbg,
  checked: true,
  words: [
    'jmbg',
    'јмбг',
    'ЈМБГ',
    'jedinstveni matični broj',
    'jedinstveni maticni broj',
    'јединствени матични број',
    'Јединствени матични број',
    'embg',
    'ембг',
    'ЕМБГ',
    'matični broj građana',
    'maticni broj gradjana',
  ],
  keys: ['jmbg', 'embg', 'jmbg_number'],
  examples: [
    'JMBG: «0101980710000»',
    'ЈМБГ «1505995712340»',
    '{"jmbg":"«3112000789996»"}',
    'ЕМБГ: «0101980710000»',
    'jedinstveni matični broj građana «1505995712340»',
  ],
  counterExamples: [
    '0101980710000',
    'JMBG 0101980710001',
    'jmbg: 1700000000000',
    'jmbg 0113980710000',
    'jmbg=null ts=1505995712341',
  ],
});
