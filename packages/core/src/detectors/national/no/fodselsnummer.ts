import { fodselsnummer } from '../../../validators/national/no/fodselsnummer.ts';
import { idNumber } from '../../kit/id-number.ts';

export const noFodselsnummer = idNumber({
  id: 'no-fodselsnummer',
  entity: 'NO_FODSELSNUMMER',
  country: 'NO',
  title: 'Norwegian birth number and D number (fødselsnummer)',
  reference:
    'https://www.skatteetaten.no/person/folkeregister/identitetsnummer-og-elektronisk-id/fodselsnummer/',
  form: '[0-7][0-9]{5}[- ]?[0-9]{5}',
  validate: fodselsnummer,
  checked: true,
  words: [
    'fødselsnummer',
    'fødselsnummeret',
    'fØdselsnummer',
    'fodselsnummer',
    'foedselsnummer',
    'fødselsnr',
    'fodselsnr',
    'fnr',
    'dnr',
    'dnummer',
    'personnummer',
    'norwegian national identity number',
  ],
  keys: ['fodselsnummer', 'foedselsnummer', 'fodselsnr', 'fnr', 'dnummer', 'personnummer'],
  alone: { form: '[0-7][0-9]{5} [0-9]{5}', groups: ['6 5'], confidence: 0.75 },
  examples: [
    '«018190 22247»',
    'fødselsnummer: «15818512349»',
    '{"fnr":"«31819940080»"}',
    'foedselsnummer=«218145 11143»',
    'FØDSELSNUMMER «15817044597»',
  ],
  counterExamples: [
    '018190 22248',
    '01819022247',
    'fnr 15818512348',
    'fødselsnummer: 15938512349',
    'fnr=null id=31819940081',
    '1018190 22247',
  ],
});
