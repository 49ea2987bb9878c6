import { krRrn as isKrRrn, krCheckedOrRandom } from '../../../validators/national/kr/rrn.ts';
import { idNumber } from '../../kit/id-number.ts';
import type { Detector } from '../../types.ts';

/** Numbers given anew since October 2020 have no check digit: beside a word the day of birth is enough. */
export const krRrn: Detector = {
  ...idNumber({
    id: 'kr-rrn',
    entity: 'KR_RRN',
    country: 'KR',
    title: 'South Korean resident registration number',
    reference: 'https://www.mois.go.kr; https://en.wikipedia.org/wiki/Resident_registration_number',
    form: '[0-9]{6}[ -]?[1-4][0-9]{6}',
    validate: isKrRrn,
    checked: true,
    words: [
      '주민등록번호',
      '주민번호',
      '주민등록',
      'resident registration',
      'resident registration number',
      'korean id',
      'rrn',
      'jumin',
    ],
    keys: [
      'rrn',
      'resident_registration_number',
      'jumin',
      'jumin_no',
      'jumin_number',
      'jumin_bunho',
      'jumin_deungrok_bunho',
    ],
    alone: { form: '[0-9]{6}-[1-4][0-9]{6}', groups: ['6-7'], confidence: 0.7 },
    examples: [
      '971013-1019901',
      '주민등록번호 «880101-2123456»',
      '주민번호: «010203 3123451»',
      '{"rrn":"«9710131019901»"}',
      '«971013-1019901» is my resident registration number',
      'joined as «201231-3123456», new',
    ],
    counterExamples: [
      '9710131019901',
      '971013-1019902',
      '971313-1019901',
      '주민등록번호 971313-1019901',
      '971013-9019901',
      '240131-0123456',
      'rrn 403212345678',
      'x_971013-1019901',
    ],
  }),
  validate: (value) => isKrRrn(value) && krCheckedOrRandom(value),
};
