import { sin } from '../../../validators/national/ca/sin.ts';
import { idNumber, nearWords } from '../../kit/id-number.ts';
import type { Detector } from '../../types.ts';

const FORM = '[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3}';

const base = idNumber({
  id: 'ca-sin',
  entity: 'CA_SIN',
  country: 'CA',
  title: 'Canadian social insurance number (SIN, NAS)',
  reference: 'https://www.canada.ca/en/employment-social-development/services/sin.html',
  form: FORM,
  validate: sin,
  checked: true,
  words: [
    'social insurance',
    'social insurance number',
    'sin number',
    'sin no',
    'sin card',
    'assurance sociale',
    'numéro nas',
    'numero nas',
  ],
  keys: ['sin', 'sin_number', 'social_insurance_number', 'numero_assurance_sociale', 'ca_sin'],
  alone: { form: '[0-9]{3}-[0-9]{3}-[0-9]{3}', groups: ['3-3-3'], confidence: 0.4 },
  examples: [
    'SIN: «046454286»',
    'social insurance number is «130 692 544»',
    '{"sin":"«130692544»"}',
    "numéro d'assurance sociale : «046 454 286»",
    '«130-692-544» is my sin',
    'NAS «046 454 286»',
  ],
  counterExamples: [
    '046454286',
    '046-454-287',
    'sin 800-000-002',
    'sin respuesta de 046454286',
    '1-046-454-286',
    'sin 0.046454286',
  ],
});

/** `sin` is Spanish, a sine and a sin, a NAS keeps files: the number must come right behind the word. */
export const caSin: Detector = {
  ...base,
  context: [...base.context!, nearWords(FORM, ['sin', 'nas'], false, 0.8, sin)],
};
