import { cpr } from '../../../validators/national/dk/cpr.ts';
import { idNumber } from '../../kit/id-number.ts';

export const dkCpr = idNumber({
  id: 'dk-cpr',
  entity: 'DK_CPR',
  country: 'DK',
  title: 'Danish personal number (CPR)',
  reference: 'https://www.cpr.dk/cpr-systemet/opbygning-af-cpr-nummeret',
  form: '[0-3][0-9][01][0-9]{3}[- ]?[0-9]{4}',
  validate: cpr,
  checked: true,
  words: ['cpr', 'cpr nr', 'cprnr', 'cpr nummer', 'cprnummer', 'personnummer', 'danish personal number'],
  keys: ['cpr', 'cpr_nr', 'cprnr', 'cpr_nummer', 'cprnummer', 'cpr_number', 'cpr_no'],
  // A date is all that can be checked.
  alone: {
    form: '(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}-[0-9]{4}',
    groups: ['6-4'],
    confidence: 0.4,
  },
  examples: [
    '«010190-1234»',
    'CPR-nr.: «3112851235»',
    '{"cprNummer":"«150505-4321»"}',
    'cpr=«010190 1234»',
    'patientens cpr nummer er «290200-4444»',
  ],
  counterExamples: [
    '0101901234',
    '320190-1234',
    'cpr 300290-1234',
    'cpr: 0113901234',
    'cpr=ukendt id=9901901234',
    '2010190-1234',
  ],
});
