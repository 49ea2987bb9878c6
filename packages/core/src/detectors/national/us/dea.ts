import { dea } from '../../../validators/national/us/dea.ts';
import { idNumber } from '../../kit/id-number.ts';

export const usDea = idNumber({
  id: 'us-dea',
  entity: 'MEDICAL_LICENSE',
  country: 'US',
  title: 'US licence to prescribe controlled substances (DEA number)',
  reference: 'https://www.deadiversion.usdoj.gov/drugreg/registration.html',
  form: '[A-HJ-MPRSTUX][A-Z9][ -]?[0-9]{7}',
  validate: dea,
  checked: true,
  words: ['dea', 'dea number', 'dea no', 'dea registration', 'medical license', 'prescriber'],
  keys: ['dea', 'dea_number', 'dea_no', 'dea_registration', 'medical_license', 'medical_license_number'],
  alone: { form: '[A-HJ-MPRSTUX][A-Z9][0-9]{7}', codes: ['AX9999999'], confidence: 0.4 },
  examples: [
    'DEA: «AB1234563»',
    '{"deaNumber":"«F91234563»"}',
    'prescriber with dea no «bj6125341»',
    'dea=«MJ3614511»',
    '«AB1234563» is my dea number',
  ],
  counterExamples: [
    'AB1234564',
    'dea AB1234565',
    'XAB1234563',
    'AB12345634',
    'dea ZB1234563',
    '{"dea":"AB0000000"}',
  ],
});
