import { cpf } from '../../../validators/national/br/cpf.ts';
import { idNumber } from '../../kit/id-number.ts';

export const brCpf = idNumber({
  id: 'br-cpf',
  entity: 'BR_CPF',
  country: 'BR',
  title: 'Brazilian taxpayer number of a person (CPF)',
  reference: 'https://www.gov.br/receitafederal/pt-br/assuntos/meu-cpf',
  form: '[0-9]{3}[. ]?[0-9]{3}[. ]?[0-9]{3}[- ]?[0-9]{2}',
  validate: cpf,
  checked: true,
  words: ['cpf', 'cadastro de pessoas físicas', 'cadastro de pessoas fisicas', 'cpf number'],
  keys: ['cpf', 'cpf_number', 'numero_cpf'],
  alone: {
    form: '[0-9]{3}\\.[0-9]{3}\\.[0-9]{3}-[0-9]{2}',
    groups: ['3.3.3-2'],
    confidence: 0.9,
  },
  examples: [
    '529.982.247-25',
    '«529.982.247-25» requests a refund',
    'CPF: «52998224725»',
    'o cpf do cliente: «111.444.777-35», ok',
    '{"cpf":"«11144477735»"}',
    '«529.982.247-25» is my cpf',
    'cpf=«529 982 247 25»',
  ],
  counterExamples: [
    '52998224725',
    '529.982.247-26',
    '111.111.111-11',
    'cpf 52998224724',
    'cpf check took 529 ms',
    '1.529.982.247-25',
  ],
});
