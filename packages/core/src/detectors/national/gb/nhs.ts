import { nhs } from '../../../validators/national/gb/nhs.ts';
import { idNumber } from '../../kit/id-number.ts';

/** Alone it looks like a telephone number, of which one in eleven passes. */
export const ukNhs = idNumber({
  id: 'uk-nhs',
  entity: 'UK_NHS',
  country: 'GB',
  title: 'British NHS number',
  reference: 'https://www.datadictionary.nhs.uk/attributes/nhs_number.html',
  form: '[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}',
  validate: nhs,
  checked: true,
  words: ['nhs', 'chi number', 'national health service', 'health and care number'],
  keys: ['nhs_number', 'nhs_no', 'nhs_num', 'nhsnumber', 'nhs', 'nhs_id', 'chi_number'],
  alone: {
    form: '(?<![0-9] )[0-9]{3} [0-9]{3} [0-9]{4}(?! [0-9])',
    groups: ['3 3 4'],
    confidence: 0.4,
  },
  examples: [
    '943 476 5919',
    'NHS number: «9434765919»',
    'patient nhs no «943-476-5919» admitted',
    '{"nhsNumber":"«9434765919»"}',
    'nhs_number=«9876543210»',
    '«943 476 5919» is the nhs number',
  ],
  counterExamples: [
    '9434765919',
    '943 476 5918',
    'nhs 9434765918',
    'NHS 111 call took 9434 ms',
    'nhs number 000 000 0000',
    '1943 476 5919',
    '12 943 476 5919 17',
    'nhs trust id 12345',
  ],
});
