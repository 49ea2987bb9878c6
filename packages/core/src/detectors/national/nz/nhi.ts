import { nzNhi as isNzNhi } from '../../../validators/national/nz/nhi.ts';
import { idNumber } from '../../kit/id-number.ts';

export const nzNhi = idNumber({
  id: 'nz-nhi',
  entity: 'NZ_NHI',
  country: 'NZ',
  title: 'New Zealand national health index number',
  reference: 'https://www.tewhatuora.govt.nz HISO 10046 consumer health identity standard',
  form: '[A-HJ-NP-Z]{3}[0-9]{2}(?:[0-9]{2}|[A-HJ-NP-Z]{2})',
  validate: isNzNhi,
  checked: true,
  words: ['nhi', 'nhi number', 'nhi no', 'national health index'],
  keys: ['nhi', 'nhi_number', 'nhi_no', 'national_health_index'],
  examples: [
    'NHI «ZAC5361»',
    'nhi number: «ZBN77VL»',
    '{"nhi":"«zvb97xq»"}',
    'patient nhi «ZAB1239» admitted',
    '«JBX3656» is my nhi',
  ],
  counterExamples: ['ZAC5361', 'nhi ZAC5362', 'nhi ZZZ00AA', 'nhi ZAI5361', 'nhi lookup 5361'],
});
