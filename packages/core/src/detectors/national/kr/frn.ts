import { krFrn as isKrFrn, krCheckDigit } from '../../../validators/national/kr/rrn.ts';
import { idNumber } from '../../kit/id-number.ts';
import type { Detector } from '../../types.ts';

/** Alone the check digit of numbers before October 2020 is asked for; beside a word the day of birth is enough. */
export const krFrn: Detector = {
  ...idNumber({
    id: 'kr-frn',
    entity: 'KR_FRN',
    country: 'KR',
    title: 'South Korean foreigner registration number',
    reference: 'https://www.immigration.go.kr; https://en.wikipedia.org/wiki/Resident_registration_number',
    form: '[0-9]{6}[ -]?[5-8][0-9]{6}',
    validate: isKrFrn,
    checked: true,
    words: [
      '외국인등록번호',
      '외국인번호',
      'foreigner registration',
      'foreigner registration number',
      'alien registration number',
      'alien registration card',
    ],
    keys: ['frn', 'foreigner_registration_number', 'arc_number'],
    alone: { form: '[0-9]{6}-[5-8][0-9]{6}', groups: ['6-7'], confidence: 0.7 },
    examples: [
      '900101-5111118',
      '외국인등록번호 «850615-6234567»',
      'foreigner registration no «9001015111118»',
      '{"frn":"«900101-5111118»"}',
      'alien registration card: «850615-6234568»',
    ],
    counterExamples: [
      '9001015111118',
      '900101-5111119',
      '901301-5111118',
      '외국인등록번호 901301-5111118',
      'foreigner registration 900101-1111118',
    ],
  }),
  validate: (value) => isKrFrn(value) && krCheckDigit(value),
};
