import { personnummer } from '../../../validators/national/se/personnummer.ts';
import { idNumber } from '../../kit/id-number.ts';

/** Behind a date of this century: a time of day (`20240115-1230`, a backup) or a count from 1 (`20240115-0071`, an order). */
const NOT_A_LOG = '(?!0|(?:1[0-9]|2[0-3])[0-5][0-9])';
const MONTH_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])';

export const sePersonnummer = idNumber({
  id: 'se-personnummer',
  entity: 'SE_PERSONNUMMER',
  country: 'SE',
  title: 'Swedish personal number (personnummer, samordningsnummer)',
  reference: 'https://www.skatteverket.se/privat/folkbokforing/personnummer.4.3810a01c150939e893f18c29.html',
  form: '(?:1[89]|20)?[0-9]{6}[-+ ]?[0-9]{4}',
  validate: personnummer,
  checked: true,
  words: [
    'personnummer',
    'personnummret',
    'personnr',
    'pers nr',
    'person nr',
    'samordningsnummer',
    'samordningsnr',
    'födelsenummer',
    'swedish personal number',
    'swedish personal identity number',
  ],
  keys: ['personnummer', 'person_nummer', 'personnr', 'person_nr', 'samordningsnummer', 'pers_nr', 'persnr'],
  alone: {
    form: `(?:1[89][0-9]{2}${MONTH_DAY}-[0-9]{4}|20[0-3][0-9]${MONTH_DAY}-${NOT_A_LOG}[0-9]{4}|[4-9][0-9]${MONTH_DAY}-[0-9]{4}|[0-3][0-9]${MONTH_DAY}-${NOT_A_LOG}[0-9]{4})`,
    groups: ['6-4', '8-4'],
    confidence: 0.7,
  },
  examples: [
    '«811218-9876»',
    '«19121212-1212»',
    'personnummer: «20000229-1235»',
    '{"personnummer":"«8112189876»"}',
    'samordningsnummer «701063-2391»',
    'hennes personnr är «180101+1113»',
    'personnummer=«191212121212»',
  ],
  counterExamples: [
    '811218-9875',
    '8112189876',
    '811318-9873',
    'backup 20240115-1230 done',
    'order 20240115-0077',
    'order 240115-0079',
    'personnummer 811218-9877',
    '3811218-9876',
    'personnummer saknas, ärende 19121212-1213',
  ],
});
