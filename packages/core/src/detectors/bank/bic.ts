import { bic } from '../../validators/bic.ts';
import type { Detector } from '../types.ts';

export const bicCode: Detector = {
  id: 'bic',
  entity: 'BIC_CODE',
  title: 'Business identifier code of a bank (BIC, SWIFT), where a word or key says so',
  reference: 'ISO 9362; https://www.swift.com/standards/data-standards/bic-business-identifier-code',
  confidence: 0.7,
  context: [
    {
      // In capitals only: in small letters any word of eight may be one. `swift` alone is an adjective and a language.
      words: [
        'bic',
        'bic code',
        'swift code',
        'swift bic',
        'bic swift',
        'swift number',
        'swiftcode',
        'code swift',
        'código swift',
        'codigo swift',
        'codice swift',
        'codice bic',
        'код swift',
      ],
      pattern:
        /^[^0-9A-Za-z]{0,4}(?:(?:[Ii]s|IS|[Cc]ode|CODE|[Nn]o|[Nn]umber|SWIFT|Swift|BIC)[^0-9A-Za-z]{1,4}){0,3}([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![A-Za-z0-9_])/d,
      validate: bic,
      needsDigit: false,
      confidence: 0.7,
    },
    {
      words: ['swift'],
      pattern: /^ ?[:=#] ?([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![A-Za-z0-9_])/d,
      validate: bic,
      needsDigit: false,
      confidence: 0.7,
    },
  ],
  // `bic` itself is a word: behind a key in prose (`BIC: DEUTDEFF, …`) letters alone would count as language.
  keys: [
    'bank_bic',
    'bank_swift',
    'creditor_bic',
    'debtor_bic',
    'beneficiary_bic',
    'sender_bic',
    'receiver_bic',
  ],
  validateKeyed: bic,
  examples: [
    'BIC «DEUTDEFF»',
    'swift code is «NEDSZAJJXXX»',
    '{"bic":"«DEUTDEFF500»"}',
    'BIC/SWIFT: «UNCRITMM»',
    '{"swiftCode":"«DABADKKK»"}',
    'creditor_bic=«DEUTDEFF500»',
    'swift=«DABADKKK»',
    'SWIFT: «DEUTDEFF», Frankfurt',
  ],
  counterExamples: [
    'DEUTDEFF',
    'bic deutdeff',
    'swift compiler',
    'BIC DEUTQQFF',
    'bic pen is nice',
    '{"swift":"5.9.2"}',
    'SWIFT COMPILER ERROR',
  ],
};
