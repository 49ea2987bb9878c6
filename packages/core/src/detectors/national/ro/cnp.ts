import { cnp } from '../../../validators/national/ro/cnp.ts';
import { idNumber } from '../../kit/id-number.ts';

export const roCnp = idNumber({
  id: 'ro-cnp',
  entity: 'RO_CNP',
  country: 'RO',
  title: 'Romanian personal numeric code (CNP)',
  reference: 'https://legislatie.just.ro/Public/DetaliiDocument/64218',
  form: '[1-9][0-9]{12}|[1-9] [0-9]{6} [0-9]{6}',
  validate: cnp,
  checked: true,
  words: ['cnp', 'cod numeric personal', 'codul numeric personal', 'codului numeric personal'],
  keys: ['cnp', 'cod_numeric_personal', 'cnp_number'],
  examples: [
    'CNP: «1630615123457»',
    'cod numeric personal «1990101071117»',
    '{"cnp":"«5010203451114»"}',
    'CNP-ul clientului este «2800229409993»',
    'cnp=«7000101521113»',
  ],
  counterExamples: [
    '1630615123457',
    'CNP 1630615123458',
    'cnp: 1631315123457',
    'cnp lookup at 1700000000000',
    'cnp 1630615993457',
  ],
});
