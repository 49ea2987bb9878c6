import { auMedicare as isAuMedicare } from '../../../validators/national/au/medicare.ts';
import { idNumber } from '../../kit/id-number.ts';

export const auMedicare = idNumber({
  id: 'au-medicare',
  entity: 'AU_MEDICARE',
  country: 'AU',
  title: 'Australian Medicare card number',
  reference: 'https://www.servicesaustralia.gov.au/medicare-card; https://meteor.aihw.gov.au/content/270101',
  form: '[2-6][0-9]{3}[ -]?[0-9]{5}[ -]?[0-9](?:[ /-]?[1-9])?',
  validate: isAuMedicare,
  checked: true,
  words: ['medicare', 'medicare card', 'medicare number', 'medicare no'],
  keys: ['medicare_card', 'medicare_card_number', 'medicare_card_no', 'au_medicare'],
  examples: [
    'Medicare: «2123 45670 1»',
    'medicare card no. «2428 77813 2»',
    '{"medicareCard":"«2123456701»"}',
    'medicare number is «2123-45670-1/1»',
    '«2428778132» is my medicare number',
  ],
  counterExamples: [
    '2123 45670 1',
    '2123456701',
    'medicare 2123 45671 1',
    'medicare 1123456701',
    'medicare rebate 2123',
  ],
});
