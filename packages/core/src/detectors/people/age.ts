import type { Detector } from '../types.ts';

const AGE = '(?:1[01][0-9]|[1-9]?[0-9])';

export const age: Detector = {
  id: 'age',
  entity: 'AGE',
  title: 'Age of a person, where a word or key says so',
  reference:
    'https://www.hhs.gov/hipaa/for-professionals/privacy/special-topics/de-identification/index.html',
  confidence: 0.6,
  context: [
    {
      words: ['years old', 'year old', 'yrs old', 'yr old', 'years of age', 'jahre alt', 'años de edad'],
      around: true,
      pattern: new RegExp(
        `(?<![A-Za-z0-9_.:/-])${AGE}[ -](?:years?|yrs?)[ -](?:old|of age)(?![A-Za-z0-9_])|(?<![A-Za-z0-9_.:/-])${AGE} Jahre alt(?![A-Za-z0-9_])|(?<![A-Za-z0-9_.:/-])${AGE} a\\xc3\\xb1os de edad`,
        '',
      ),
      confidence: 0.6,
    },
    {
      words: ['my age is', 'his age is', 'her age is', 'patient age', 'age of the patient', 'aged'],
      pattern: new RegExp(
        `^[^0-9A-Za-z]{1,3}(?:is )?(${AGE})(?![A-Za-z0-9_%]|[.:/-][0-9]| ?(?:ms|s|sec|min|hours?|days?|months?|%)\\b)`,
        'd',
      ),
      confidence: 0.55,
    },
  ],
  keys: ['patient_age', 'user_age', 'customer_age', 'age_years', 'age_in_years'],
  validateKeyed: (value) => new RegExp(`^${AGE}$`).test(value),
  examples: [
    'a «50 year old» man',
    'she is «34 years old»',
    'he is «7 yrs old»',
    '{"patientAge":«44»}',
    'my age is «29»',
    'sie ist «44 Jahre alt»',
  ],
  counterExamples: [
    'cache age 35',
    '{"age":35}',
    'a 3 day old file',
    'Age: 3600',
    'max-age=50',
    'image aged 35 days',
    '130 years old',
  ],
};
