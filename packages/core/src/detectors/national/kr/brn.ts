import { krBrn as isKrBrn } from '../../../validators/national/kr/brn.ts';
import { idNumber } from '../../kit/id-number.ts';

export const krBrn = idNumber({
  id: 'kr-brn',
  entity: 'KR_BRN',
  country: 'KR',
  title: 'South Korean business registration number',
  reference: 'https://www.nts.go.kr; https://www.hometax.go.kr',
  form: '[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{5}',
  validate: isKrBrn,
  checked: true,
  words: [
    '사업자등록번호',
    '사업자번호',
    '사업자 등록번호',
    'brn',
    'business registration',
    'business registration number',
  ],
  keys: ['brn', 'business_registration_number', 'saupja_no', 'corp_brn'],
  examples: [
    '사업자등록번호: «116-82-00276»',
    'brn «1168200276»',
    '{"brn":"«116-82-00276»"}',
    'business registration number is «220-81-62517»',
    '«116-82-00276» is the brn',
  ],
  counterExamples: [
    '116-82-00276',
    'brn 116-82-00277',
    'brn 099-82-00276',
    '사업자등록번호 116-00-00276',
    'brn lookup 116',
  ],
});
