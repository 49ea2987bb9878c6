import { hetu } from '../../../validators/national/fi/hetu.ts';
import { idNumber } from '../../kit/id-number.ts';

const DAY_MONTH = '(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])';

export const fiHetu = idNumber({
  id: 'fi-hetu',
  entity: 'FI_PERSONAL_IDENTITY_CODE',
  country: 'FI',
  title: 'Finnish personal identity code (henkilötunnus)',
  reference: 'https://dvv.fi/en/personal-identity-code',
  form: '[0-3][0-9][01][0-9]{3}[-+A-FU-Y][0-9]{3}[0-9A-FHJ-NPR-Y]',
  validate: hetu,
  checked: true,
  words: [
    'henkilötunnus',
    'henkilÖtunnus',
    'henkilötunnuksen',
    'henkilotunnus',
    'hetu',
    'sosiaaliturvatunnus',
    'sotu',
    'personbeteckning',
    'finnish personal identity code',
  ],
  keys: ['hetu', 'henkilotunnus', 'henkilo_tunnus', 'sotu', 'personbeteckning'],
  alone: {
    // With `+` it is only found near a word: six digits alone are too common to look at.
    form: `${DAY_MONTH}[0-9]{2}[-A-FU-Y][0-9]{3}[0-9A-FHJ-NPR-Y]`,
    groups: ['6-3', '6-4'],
    codes: ['999999A999X'],
    confidence: 0.9,
  },
  examples: [
    '«131052-308T»',
    '«150505A9012»',
    'hetu: «290200B902D»',
    '{"henkilotunnus":"«010190-900P»"}',
    'henkilötunnus «180699+9045»',
    'HENKILÖTUNNUS: «240785y9058»',
    'hetu=«311299-999E»',
  ],
  counterExamples: [
    '131052-308U',
    'Gateway build 131052-308T',
    '131352-308T',
    '150505G9012',
    'hetu 131052-308A',
    'hetu: puuttuu, pyyntö 150505A9013',
    '7131052-308T',
  ],
});
