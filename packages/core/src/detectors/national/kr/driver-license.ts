import { idNumber } from '../../kit/id-number.ts';

/** Region, year, serial, two digits of a check that is not published. */
export const krDriverLicense = idNumber({
  id: 'kr-driver-license',
  entity: 'KR_DRIVER_LICENSE',
  country: 'KR',
  title: 'South Korean driving licence number',
  reference: 'https://www.koroad.or.kr; https://www.safedriving.or.kr',
  form: '[12][0-9][ -]?[0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{2}',
  checked: false,
  words: [
    '운전면허',
    '운전면허번호',
    '운전면허증',
    '운전면허증번호',
    '면허번호',
    'korean driver license',
    'korean driving licence',
  ],
  keys: ['kr_driver_license', 'kr_driver_licence', 'korean_driver_license'],
  alone: { form: '(?:1[1-9]|2[0-8])-[0-9]{2}-[0-9]{6}-[0-9]{2}', groups: ['2-2-6-2'], confidence: 0.45 },
  examples: [
    '운전면허번호: «11-05-123456-78»',
    '면허번호 «130712345690»',
    '{"kr_driver_license":"«28-19-654321-01»"}',
    'korean driver license no «11-05-123456-78»',
    '운전면허증 «26 98 123456 11»',
    '11-05-123456-78',
  ],
  counterExamples: [
    '110512345678',
    '운전면허 41-05-123456-78',
    '31-05-123456-78',
    '운전면허번호 11-05-12345-78',
    '11-05-123456-789',
  ],
});
