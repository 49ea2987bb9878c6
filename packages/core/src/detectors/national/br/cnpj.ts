import { cnpj } from '../../../validators/national/br/cnpj.ts';
import { idNumber } from '../../kit/id-number.ts';

export const brCnpj = idNumber({
  id: 'br-cnpj',
  entity: 'BR_CNPJ',
  country: 'BR',
  title: 'Brazilian taxpayer number of a company (CNPJ), with letters too',
  reference:
    'https://www.gov.br/receitafederal/pt-br/acesso-a-informacao/acoes-e-programas/programas-e-atividades/cnpj-alfanumerico',
  form: '[0-9A-Z]{2}\\.?[0-9A-Z]{3}\\.?[0-9A-Z]{3}/?[0-9A-Z]{4}-?[0-9]{2}',
  validate: cnpj,
  checked: true,
  words: [
    'cnpj',
    'cnpj mf',
    'cadastro nacional da pessoa jurídica',
    'cadastro nacional da pessoa juridica',
    'razão social',
    'razao social',
  ],
  keys: ['cnpj', 'cnpj_number', 'numero_cnpj', 'cnpj_empresa', 'cpf_cnpj', 'cnpj_cpf'],
  // The slash ends the groups for the kernel; the pattern goes on behind it.
  alone: {
    form: '[0-9]{2}\\.[0-9]{3}\\.[0-9]{3}/[0-9]{4}-[0-9]{2}',
    groups: ['2.3.3'],
    confidence: 0.9,
  },
  examples: [
    '11.222.333/0001-81',
    'CNPJ: «11222333000181»',
    'empresa «16.727.230/0001-97», matriz',
    '{"cnpj":"«12.ABC.345/01DE-35»"}',
    'cnpj «12abc34501de35»',
    'cnpj=«11.222.333%2F0001-81»',
  ],
  counterExamples: [
    '11222333000181',
    '11.222.333/0001-82',
    '00.000.000/0000-00',
    'cnpj 12.ABC.345/01DE-99',
    '12.ABC.345/01DE-35',
    '1.11.222.333/0001-81',
    'cnpj 11222333000180',
  ],
});
