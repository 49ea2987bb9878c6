import { organisationsnummer } from '../../../validators/national/se/organisationsnummer.ts';
import { idNumber } from '../../kit/id-number.ts';

export const seOrganisationsnummer = idNumber({
  id: 'se-organisationsnummer',
  entity: 'SE_ORGANISATIONSNUMMER',
  country: 'SE',
  title: 'Swedish organisation number',
  reference:
    'https://www.skatteverket.se/foretag/drivaforetag/organisationsnummer.4.361dc8c15312eff6fd2b8cf.html',
  form: '[1-9][0-9][2-9][0-9]{3}[- ]?[0-9]{4}',
  validate: organisationsnummer,
  checked: true,
  words: [
    'organisationsnummer',
    'organisationsnummret',
    'organisationsnr',
    'orgnummer',
    'orgnr',
    'org nr',
    'org nummer',
    'swedish organisation number',
  ],
  keys: ['organisationsnummer', 'organisations_nummer', 'organisationsnr', 'orgnummer', 'orgnr', 'org_nr'],
  // One in ten of any numbers so grouped fits.
  alone: { form: '[1-9][0-9][2-9][0-9]{3}-[0-9]{4}', groups: ['6-4'], confidence: 0.4 },
  examples: [
    '«212000-0142»',
    'organisationsnummer: «5569990004»',
    '{"organisationsnummer":"«556999-0004»"}',
    'org-nr: «802000-1114»',
    'orgnr=«999888-7773»',
  ],
  counterExamples: [
    '212000-0143',
    '5569990004',
    '811218-9876',
    'organisationsnummer 556999-0005',
    'org nr saknas, ärende 123456',
  ],
});
