import { idNumber } from '../../kit/id-number.ts';

export const krPassport = idNumber({
  id: 'kr-passport',
  entity: 'KR_PASSPORT',
  country: 'KR',
  title: 'South Korean passport number',
  reference: 'https://www.passport.go.kr; https://en.wikipedia.org/wiki/South_Korean_passport',
  form: '[MSRODG](?:[0-9]{8}|[0-9]{3}[A-Z][0-9]{4})',
  checked: false,
  words: ['여권번호', '여권', '여권 번호', 'korean passport', 'south korean passport', 'korea passport'],
  keys: ['kr_passport', 'korean_passport', 'yeogwon_no'],
  examples: [
    '여권번호: «M12345678»',
    '여권 번호 «M123A4567»',
    '{"kr_passport":"«S12345678»"}',
    'korean passport no «m70689098»',
    '«M12345678» is my korean passport',
  ],
  counterExamples: [
    'M12345678',
    '여권번호 X12345678',
    '여권 M1234567',
    'korean passport M123456789',
    'korean passport office 12345678',
  ],
});
