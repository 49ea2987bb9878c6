import { nino } from '../../../validators/national/gb/nino.ts';
import { idNumber } from '../../kit/id-number.ts';

export const ukNino = idNumber({
  id: 'uk-nino',
  entity: 'UK_NINO',
  country: 'GB',
  title: 'British national insurance number',
  reference: 'https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110',
  form: '[A-Z]{2}(?:[0-9]{6}[A-D]?|[ -][0-9]{2}[ -][0-9]{2}[ -][0-9]{2}(?:[ -][A-D])?|[ -]?[0-9]{6}[ -]?[A-D])',
  validate: nino,
  checked: false,
  words: ['nino', 'ni number', 'ni no', 'national insurance', 'insurance number'],
  keys: [
    'nino',
    'ni_number',
    'ni_no',
    'national_insurance',
    'national_insurance_number',
    'national_insurance_no',
    'nat_ins_no',
  ],
  alone: {
    form: '[A-Z]{2}[0-9]{6}[A-D]',
    codes: ['AA999999A'],
    confidence: 0.6,
  },
  examples: [
    'AB123456C',
    'NI number «AB 12 34 56 C»',
    'nino=«AA123456A»',
    '{"nationalInsuranceNumber":"«JG103759A»"}',
    'national insurance no: «ab123456c»',
    'paid by «AB123456C», employee',
    'national insurance number is «AB 123456 C»',
    'nino «AB123456»',
  ],
  counterExamples: [
    'QQ123456C',
    'GB123456A',
    'AB123456E',
    'AO123456A',
    'XAB123456C',
    'AB123456C1',
    'ni number missing',
    'build AB123456',
  ],
});
