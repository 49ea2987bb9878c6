import { sgUen as isSgUen } from '../../../validators/national/sg/uen.ts';
import { idNumber } from '../../kit/id-number.ts';

export const sgUen = idNumber({
  id: 'sg-uen',
  entity: 'SG_UEN',
  country: 'SG',
  title: 'Singapore unique entity number',
  reference: 'https://www.uen.gov.sg/ueninternet/faces/pages/admin/aboutUEN.jspx',
  form: '(?:[0-9]{8,9}[A-Z]|[RST][0-9]{2}[A-Z]{2}[0-9]{4}[A-Z])',
  validate: isSgUen,
  checked: true,
  words: ['uen', 'uen no', 'uen number', 'unique entity number', 'acra'],
  keys: ['uen', 'uen_no', 'uen_number', 'unique_entity_number'],
  alone: { form: '[RST][0-9]{2}[A-Z]{2}[0-9]{4}[A-Z]', codes: ['A99AA9999A'], confidence: 0.7 },
  examples: [
    'UEN: «00192200M»',
    'uen «197401143C»',
    'T01FC6132D',
    '{"uen":"«201912345R»"}',
    'unique entity number is «53123456L»',
    '{"uen":"«s16fc0121d»"}',
  ],
  counterExamples: ['00192200M', '197401143C', 'uen 00192200A', 'T01FC6132A', 'uen 197401143', 'T01FC6132DX'],
});
