import { idNumber } from '../../kit/id-number.ts';

export const inPassport = idNumber({
  id: 'in-passport',
  entity: 'IN_PASSPORT',
  country: 'IN',
  title: 'Indian passport number',
  reference: 'https://www.passportindia.gov.in; https://en.wikipedia.org/wiki/Indian_passport',
  form: '[A-PR-WY][1-9][0-9] ?[0-9]{4}[1-9]',
  checked: false,
  words: ['indian passport', 'india passport', 'passport of india', 'पासपोर्ट', 'पासपोर्ट संख्या'],
  keys: ['indian_passport', 'indian_passport_number', 'in_passport'],
  examples: [
    'indian passport «J8369854»',
    'Indian passport no. «A21 90457»',
    'पासपोर्ट: «K1234567»',
    '{"indian_passport":"«M1234567»"}',
    '«J8369854» is my indian passport',
  ],
  counterExamples: [
    'J8369854',
    'indian passport J0369854',
    'indian passport office 8369854',
    'indian passport Q8369854',
    'indian passport J8369850',
    'indian passport J83698541',
  ],
});
