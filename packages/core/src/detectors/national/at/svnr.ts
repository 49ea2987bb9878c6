import { atSvnr } from '../../../validators/national/at/svnr.ts';
import { idNumber } from '../../kit/id-number.ts';

export const atSocialSecurity = idNumber({
  id: 'at-social-security',
  entity: 'AT_SVNR',
  country: 'AT',
  title: 'Austrian social security number',
  reference: 'https://www.sozialversicherung.at/cdscontent/?contentid=10007.820902',
  form: '[0-9]{4}[ /-]?[0-9]{6}',
  validate: atSvnr,
  checked: true,
  words: [
    'sozialversicherungsnummer',
    'sozialversicherungsnr',
    'sozialversicherung',
    'versicherungsnummer',
    'svnr',
    'sv nummer',
    'sv nr',
    'vsnr',
    'ecard',
  ],
  keys: ['svnr', 'sv_nr', 'sv_number', 'sv_nummer', 'sozialversicherungsnummer', 'versicherungsnummer'],
  alone: {
    form: '(?<![0-9] )[0-9]{4} [0-9]{6}(?! [0-9])',
    groups: ['4 6'],
    confidence: 0.4,
  },
  examples: [
    'SVNR: «1237 010180»',
    'Sozialversicherungsnummer «1237010180»',
    '{"svnr":"«1237010180»"}',
    'sv_nr=«1237-010180»',
    '1237 010180',
    'SV-Nummer: «1237/010180», Wien',
  ],
  counterExamples: [
    '1237010180',
    '2237 010180',
    'svnr 1237 410180',
    'svnr 0237010180',
    'svnr 1700000000',
    '11237 010180',
    'svnr fehlt',
  ],
});
