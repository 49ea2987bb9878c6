import { idNumber } from '../../kit/id-number.ts';

export const jpPassport = idNumber({
  id: 'jp-passport',
  entity: 'JP_PASSPORT',
  country: 'JP',
  title: 'Japanese passport number',
  reference: 'https://www.mofa.go.jp/ca/pss; https://en.wikipedia.org/wiki/Japanese_passport',
  form: '[MTNR][A-Z][0-9]{7}',
  checked: false,
  words: ['旅券番号', 'パスポート', 'パスポート番号', '旅券', 'japanese passport', 'japan passport'],
  keys: ['jp_passport', 'japanese_passport', 'ryoken_bango'],
  examples: [
    '旅券番号 «TR1234567»',
    'パスポート番号：«MU7654321»',
    'japanese passport no «TK0123456»',
    '{"jp_passport":"«TZ1234567»"}',
    '«TR1234567» is my japanese passport',
  ],
  counterExamples: [
    'TR1234567',
    '旅券番号 AB1234567',
    'パスポート TR123456',
    'japanese passport TR12345678',
    'japanese passport office 1234567',
  ],
});
