import { usSsn } from '../../../validators/us-ssn.ts';
import { NUMBER_END, NUMBER_START } from '../../kit/edges.ts';
import { formText } from '../../kit/form-text.ts';
import type { Detector } from '../../types.ts';

const WORDS = [
  'ssn',
  'ssn number',
  'social security',
  'social security number',
  'social security no',
  'my social',
  'the social',
];

/** Next to its own word the areas that were never issued count too: people type them. */
function saidToBeSsn(value: string): boolean {
  return !/^[0 .-]+$/.test(value);
}

export const usSsnDetector: Detector = {
  id: 'us-ssn',
  entity: 'US_SSN',
  country: 'US',
  title: 'US social security number',
  reference: 'https://www.ssa.gov/employer/randomization.html',
  shapes: ['ssn'],
  pattern: new RegExp(
    `${NUMBER_START}(?!000|666|9)[0-9]{3}-(?!00)[0-9]{2}-(?!0000)[0-9]{4}${NUMBER_END}(?!-[A-Za-z])`,
    'y',
  ),
  validate: usSsn,
  confidence: 0.85,
  context: [
    {
      words: WORDS,
      // The first digits behind the word, and no other number's.
      pattern:
        /^(?:(?!account|acct|card|phone|routing)[^0-9]){0,40}(?<![A-Za-z0-9_.-])([0-9]{3}[ .-]?[0-9]{2}[ .-]?[0-9]{4})(?![A-Za-z0-9_]|[.-][0-9])/d,
      validate: saidToBeSsn,
      confidence: 0.9,
    },
    {
      words: WORDS,
      pattern:
        /^(?: (?:is|are|was|no|number|num|ends? (?:in|with)|ending (?:in|with)|last (?:four|4)(?: digits?)?(?: is| are|:)?)|[.:=])* ?([0-9]{4})(?![A-Za-z0-9_]|[-.:/ ]?[0-9])/d,
      confidence: 0.6,
    },
    {
      words: ['last four', 'last four digits'],
      pattern:
        /^ (?:of|from) (?:(?:my|the|his|her|your|their) )?(?:ssn|social(?: security)?)(?: number)?[^0-9]{0,12}([0-9]{4})(?![A-Za-z0-9_]|[-.:/]?[0-9])/di,
      window: 64,
      confidence: 0.7,
    },
  ],
  keys: [
    'ssn',
    'ssn_number',
    'ssn_last4',
    'ssn_last_four',
    'social_security_number',
    'social_security',
    'social_security_no',
  ],
  validateKeyed: (value) =>
    /^(?!0+$)(?:[0-9]{4}|[0-9]{3}[ .-]?[0-9]{2}[ .-]?[0-9]{4})$/.test(formText(value)),
  examples: [
    '536-90-4399',
    '001-01-0001',
    'ssn «536904399»',
    'my social security number is «536 90 4399»',
    'last four of my ssn is «4523»',
    'ssn «4565» and card no 4242',
    'SSN: «536-90-4399».',
    '{"ssn":"«536904399»"}',
    'jane ssn no «9383» card no 4982',
    'Backup SSN «987-65-4321» recorded',
    'last 4 digit ssn is «9999» and account number is 123456789',
    'last 4 of ssn is «5667» and the credit card number is 2356895412365489',
    'the last of my ssn are «2241» and',
    'and the social ends in «7778»',
  ],
  counterExamples: [
    'part number 123-45-6789-A',
    '078-05-1120',
    '219-09-9999',
    '987-65-4320',
    '666-12-3456',
    '536904399',
    '1-536-90-4399',
    '2024-536-90-4399',
    'ssn lookup took 4523 ms',
    '{"ssn":"true"}',
  ],
};

export const usSsnSpaced: Detector = {
  id: 'us-ssn-spaced',
  entity: 'US_SSN',
  country: 'US',
  title: 'US social security number with spaces',
  reference: usSsnDetector.reference,
  shapes: ['ssn'],
  // Columns of figures look the same: nothing but words may stand beside it.
  pattern: new RegExp(
    `${NUMBER_START}(?<!["0-9\\]] )(?!000|666|9)[0-9]{3} (?!00)[0-9]{2} (?!0000)[0-9]{4}${NUMBER_END}(?! [0-9"-])`,
    'y',
  ),
  validate: usSsn,
  confidence: 0.5,
  examples: [
    '536 90 4399',
    'id «001 01 0001» given',
    '899 99 9999',
    '(«536 10 4000»)',
    '«212 45 6789», thanks',
  ],
  counterExamples: [
    'GET / HTTP/1.1" 200 45 1234',
    '12 536 90 4399',
    '536 90 4399 17',
    '078 05 1120',
    '536 00 4399',
    '1.536 90 4399',
  ],
};
