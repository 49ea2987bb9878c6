import { pps } from '../../../validators/national/ie/pps.ts';
import { idNumber } from '../../kit/id-number.ts';

export const iePpsn = idNumber({
  id: 'ie-ppsn',
  entity: 'IE_PPSN',
  country: 'IE',
  title: 'Irish personal public service number',
  reference: 'https://www.gov.ie/en/service/12e6de-get-a-personal-public-service-pps-number/',
  form: '[0-9]{7}[ -]?[A-W][A-IWTX]?',
  validate: pps,
  checked: true,
  words: [
    'ppsn',
    'pps',
    'personal public service',
    'uimhir psp',
    'uimhir phearsanta',
    'revenue and social insurance',
  ],
  keys: ['ppsn', 'pps', 'pps_number', 'pps_no', 'pps_num', 'personal_public_service_number'],
  alone: {
    form: '[0-9]{7}[A-W][A-IWTX]?',
    codes: ['9999999A', '9999999AA'],
    confidence: 0.4,
  },
  examples: [
    'PPSN: «1234567T»',
    'PPS number «1234567FA» given',
    '{"ppsNumber":"«6433435F»"}',
    'ppsn=«6433435IH»',
    'uimhir psp «1234567T»',
    '1234567FA',
    '«1234567T» is my ppsn',
  ],
  counterExamples: [
    '1234567U',
    '1234567FB',
    'ppsn 6433435E',
    'frame 1234567 pps',
    'pps 0000000W',
    'ppsn service took 1234567 ms',
    '01234567T',
  ],
});
