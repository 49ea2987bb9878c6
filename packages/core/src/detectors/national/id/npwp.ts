import { idNpwp as isIdNpwp } from '../../../validators/national/id/npwp.ts';
import { idNumber } from '../../kit/id-number.ts';

export const idNpwp = idNumber({
  id: 'id-npwp',
  entity: 'ID_NPWP',
  country: 'ID',
  title: 'Indonesian taxpayer number (NPWP)',
  reference: 'https://www.pajak.go.id; https://id.wikipedia.org/wiki/Nomor_Pokok_Wajib_Pajak',
  form: '[0-9]{2}[. ]?[0-9]{3}[. ]?[0-9]{3}[. ]?[0-9][-. ]?[0-9]{3}[. ]?[0-9]{3}',
  validate: isIdNpwp,
  checked: true,
  words: ['npwp', 'nomor npwp', 'nomor pokok wajib pajak'],
  keys: ['npwp', 'no_npwp', 'nomor_npwp', 'npwp_number'],
  alone: {
    form: '[0-9]{2}\\.[0-9]{3}\\.[0-9]{3}\\.[0-9]-[0-9]{3}\\.[0-9]{3}',
    groups: ['2.3.3.1-3.3'],
    confidence: 0.85,
  },
  examples: [
    '01.312.166.0-091.000',
    'NPWP: «01.300.066.6-091.000»',
    'npwp «013121660091000»',
    '{"npwp":"«01.312.166.0-091.000»"}',
    'nomor pokok wajib pajak «01 312 166 0 091 000»',
  ],
  counterExamples: [
    '01.312.166.1-091.000',
    '013121660091000',
    'npwp 013121661091000',
    'npwp 01.312.166',
    '1.01.312.166.0-091.000',
  ],
});
