import { cartaoCidadao } from '../../../validators/national/pt/cartao-cidadao.ts';
import { idNumber } from '../../kit/id-number.ts';

export const ptCitizenCard = idNumber({
  id: 'pt-citizen-card',
  entity: 'PT_CITIZEN_CARD',
  country: 'PT',
  title: 'Portuguese citizen card number',
  reference: 'https://www.autenticacao.gov.pt; AMA, validação de número de documento do cartão de cidadão',
  form: '[0-9]{8}[ -]?[0-9][ -]?[A-Z0-9]{2}[ -]?[0-9]',
  validate: cartaoCidadao,
  checked: true,
  words: [
    'cartão de cidadão',
    'cartao de cidadao',
    'cartão cidadão',
    'cartao cidadao',
    'cartão do cidadão',
    'cartao do cidadao',
    'identificação civil',
    'identificacao civil',
    'bilhete de identidade',
    'citizen card',
  ],
  keys: [
    'cartao_cidadao',
    'cartao_de_cidadao',
    'numero_cartao_cidadao',
    'num_cartao_cidadao',
    'citizen_card',
  ],
  alone: {
    form: '[0-9]{9}[A-Z]{2}[0-9]',
    codes: ['999999999AA9'],
    confidence: 0.4,
  },
  examples: [
    'cartão de cidadão «10000000 0 ZZ2»',
    '{"cartaoCidadao":"«100000000ZZ2»"}',
    'cartao_cidadao=«123456789ZX5»',
    'identificação civil: «10000000 0 zz2»',
    '100000000ZZ2',
  ],
  counterExamples: [
    '100000000ZZ4',
    '10000000 0 ZZ2',
    'cartao cidadao 10000000 0 ZZ4',
    '1100000000ZZ2',
    'citizen card 00000000 0 ZZ4',
    'cartao de cidadao expirado',
  ],
});
