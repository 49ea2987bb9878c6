import { idNumber } from '../../kit/id-number.ts';
import { ownForm } from '../own-form.ts';

export const ukPassport = ownForm(
  idNumber({
    id: 'uk-passport',
    entity: 'UK_PASSPORT',
    country: 'GB',
    title: 'British passport number',
    reference: 'https://www.gov.uk/government/publications/basic-passport-checks',
    form: '[0-9]{9}|[A-Z]{2}[0-9]{7}',
    checked: false,
    words: ['uk passport', 'british passport', 'united kingdom passport', 'gb passport', 'gbr passport'],
    keys: ['uk_passport', 'uk_passport_number', 'uk_passport_no', 'british_passport', 'gb_passport'],
    examples: [
      'UK passport no. «123456789»',
      'British passport: «987654321»',
      '{"ukPassportNumber":"«123456789»"}',
      'uk_passport=«AB1234567»',
      '«123456789» (UK passport)',
    ],
    counterExamples: [
      '123456789',
      'passports issued 123456789',
      'uk passport office opened 2024',
      'uk passport 12345678',
      'uk passport queue took 123456789 ms',
      '{"uk_passport":null}',
    ],
  }),
);
