import { idNumber } from '../../kit/id-number.ts';

/** Old cards carry no check digit. */
export const inVoter = idNumber({
  id: 'in-voter',
  entity: 'IN_VOTER',
  country: 'IN',
  title: 'Indian voter id (EPIC)',
  reference: 'https://voters.eci.gov.in; https://en.wikipedia.org/wiki/Voter_ID_(India)',
  form: '[A-Z]{3}[ /]?[0-9]{7}',
  checked: false,
  words: [
    'voter id',
    'voter card',
    'voter id card',
    'epic',
    'epic no',
    'epic number',
    'elector photo identity card',
    'electoral photo identity card',
    'मतदाता पहचान पत्र',
  ],
  keys: ['voter_id', 'voter_id_number', 'voter_card', 'epic_no', 'epic_number'],
  examples: [
    'voter id «ABC1234567»',
    'EPIC No: «XYZ7654321»',
    '{"epic_no":"«WBX0123456»"}',
    'voterId=«ABC1234567»',
    '«ABC1234567» is my voter id',
    'मतदाता पहचान पत्र: «ABC1234567»',
  ],
  counterExamples: [
    'ABC1234567',
    'epic ABC-1234',
    'voter id AB1234567',
    'voter id ABC12345678',
    'epic failure 1234567',
    'epic story moved to ABC1234567',
  ],
});
