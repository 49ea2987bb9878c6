import { idNumber } from '../../kit/id-number.ts';

export const cnPassport = idNumber({
  id: 'cn-passport',
  entity: 'CN_PASSPORT',
  country: 'CN',
  title: 'Chinese passport number',
  reference: 'https://www.nia.gov.cn; https://en.wikipedia.org/wiki/Chinese_passport',
  form: '(?:[GDSP][0-9]{8}|E(?:[0-9]{8}|[A-HJ-NP-Z][0-9]{7}))',
  checked: false,
  words: ['护照', '护照号', '护照号码', '護照', '護照號碼', 'chinese passport', 'china passport'],
  keys: ['cn_passport', 'chinese_passport', 'huzhao'],
  examples: [
    '护照号码：«E12345678»',
    '护照 «G87654321»',
    '{"cn_passport":"«EA1234567»"}',
    'chinese passport no «e12345678»',
    '«E12345678» is my chinese passport',
  ],
  counterExamples: [
    'E12345678',
    '护照号 X12345678',
    '护照 E1234567',
    'chinese passport EO1234567',
    'chinese passport E123456789',
  ],
});
