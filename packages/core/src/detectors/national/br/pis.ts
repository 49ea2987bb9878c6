import { pis } from '../../../validators/national/br/pis.ts';
import { idNumber } from '../../kit/id-number.ts';

export const brPis = idNumber({
  id: 'br-pis',
  entity: 'BR_PIS',
  country: 'BR',
  title: 'Brazilian number of a worker (PIS, PASEP, NIT, NIS)',
  reference: 'https://www.caixa.gov.br/beneficios-trabalhador/pis',
  form: '[0-9]{3}[. ]?[0-9]{5}[. ]?[0-9]{2}[- ]?[0-9]',
  validate: pis,
  checked: true,
  words: ['pis', 'pasep', 'pis pasep', 'nit pis', 'pis nis', 'número do pis', 'numero do pis'],
  keys: ['pis', 'pasep', 'pis_pasep', 'numero_pis', 'pis_number', 'nis_number', 'numero_nis'],
  // Numbers given out begin with 1 or 2.
  alone: { form: '[12][0-9]{2}\\.[0-9]{5}\\.[0-9]{2}-[0-9]', groups: ['3.5.2-1'], confidence: 0.85 },
  examples: [
    '123.45678.90-0',
    'PIS «12345678900»',
    '{"pis":"«987.65432.10-3»"}',
    'pis/pasep: «98765432103»',
    'trabalhador «123.45678.90-0» ativo',
  ],
  counterExamples: [
    '12345678900',
    '123.45678.90-1',
    'pis 12345678901',
    'pis 00000000000',
    '1.123.45678.90-0',
    '{"pis":null}',
    '987.65432.10-3',
  ],
});
