import { birthDate } from '../../validators/birth-date.ts';
import { formText } from '../kit/form-text.ts';
import type { Detector } from '../types.ts';

/** Looks like a date in some order; birthDate decides. */
const DATE = `[0-9]{4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,2}|[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ](?:[0-9]{4}|[0-9]{2})|[0-9]{8}|[0-9]{1,2}(?:st|nd|rd|th)?(?: of)?[- ./]{0,2}[A-Za-z]{3,9}[-., /]{0,2}'?(?:[0-9]{4}|[0-9]{2})|[A-Za-z]{3,9}[-. /]{0,2}[0-9]{1,2}(?:st|nd|rd|th)?[-., /]{1,2}'?(?:[0-9]{4}|[0-9]{2})`;

export const dateOfBirth: Detector = {
  id: 'date-of-birth',
  entity: 'DATE_OF_BIRTH',
  title: 'Date of birth, where a word or key says that it is one',
  reference: 'ISO 8601-1; https://en.wikipedia.org/wiki/List_of_date_formats_by_country',
  confidence: 0.8,
  context: [
    {
      words: [
        'dob',
        'date of birth',
        'birth date',
        'birthdate',
        'birthday',
        'born',
        'born on',
        'was born on',
        'geburtsdatum',
        'geboren am',
        'date de naissance',
        'fecha de nacimiento',
        'data di nascita',
        'data de nascimento',
        'geboortedatum',
      ],
      pattern: new RegExp(
        `^[^0-9A-Za-z]{0,8}(?:(?:is|was|on|in|the|value|of)[^0-9A-Za-z]{1,6}){0,4}(${DATE})(?![A-Za-z0-9_]|[-/][0-9])`,
        'id',
      ),
      validate: birthDate,
      window: 64,
      confidence: 0.85,
    },
  ],
  keys: [
    'dob',
    'date_of_birth',
    'birth_date',
    'birthdate',
    'birthday',
    'birth_day',
    'dateofbirth',
    'geburtsdatum',
    'date_naissance',
    'fecha_nacimiento',
  ],
  validateKeyed: (value) => birthDate(formText(value)),
  examples: [
    'dob «1990-01-31»',
    'DOB: «01/31/90»',
    'date of birth is «4 may 87»',
    'born on the «4th of May 1987» in',
    'birthday «May 4, 1987».',
    'Geburtsdatum: «31.01.1990»',
    '{"date_of_birth":"«1990-01-31»"}',
    'birth_date=«19900131»',
    'GET /q?dob=«Feb+17%2C+1968»&x=1',
  ],
  counterExamples: [
    '1990-01-31',
    'dob 1990-02-30',
    'dob 2999-01-01',
    'born 12 times',
    '{"dob":null}',
    'birthday 31/13/1990',
    'updated 1990-01-31',
  ],
};
