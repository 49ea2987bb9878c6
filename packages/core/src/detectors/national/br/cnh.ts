import { cnh } from '../../../validators/national/br/cnh.ts';
import { idNumber } from '../../kit/id-number.ts';

export const brCnh = idNumber({
  id: 'br-cnh',
  entity: 'BR_CNH',
  country: 'BR',
  title: 'Brazilian driving licence (CNH)',
  reference: 'https://www.gov.br/transportes/pt-br/assuntos/transito/senatran',
  form: '[0-9]{9}[- ]?[0-9]{2}',
  validate: cnh,
  checked: true,
  words: [
    'cnh',
    'carteira nacional de habilitação',
    'carteira nacional de habilitacao',
    'habilitação',
    'habilitacao',
    'carteira de motorista',
  ],
  keys: ['cnh', 'cnh_number', 'numero_cnh', 'registro_cnh'],
  examples: [
    'CNH «62472927637»',
    'carteira de motorista n «02650306461»',
    '{"cnh":"«04397322870»"}',
    'habilitação: «624729276-37»',
    'numero_cnh=«02650306461»',
  ],
  counterExamples: [
    '62472927637',
    'cnh 62472927638',
    'cnh 00000000000',
    'cnh vencida em 2024-01-31',
    '{"cnh":"B"}',
    'cnh 162472927637',
  ],
});
