import { cbu } from '../../../validators/national/ar/cbu.ts';
import { idNumber } from '../../kit/id-number.ts';

export const arCbu = idNumber({
  id: 'ar-cbu',
  entity: 'AR_CBU',
  country: 'AR',
  title: 'Argentinian bank account (CBU, CVU)',
  reference: 'https://www.bcra.gob.ar; Comunicación A 2622 y A 6510, Clave Bancaria Uniforme',
  form: '[0-9]{8}[ -]?[0-9]{14}',
  validate: cbu,
  checked: true,
  words: ['cbu', 'cvu', 'clave bancaria uniforme', 'clave virtual uniforme', 'transferencia'],
  keys: ['cbu', 'cvu', 'cbu_cvu', 'numero_cbu', 'cbu_number'],
  examples: [
    'CBU «2850590940090418135201»',
    'cbu: «28505909 40090418135201»',
    '{"cbu":"«2850590940090418135201»"}',
    'transferencia a «2850590940090418135201»',
    'cuenta_cbu=«28505909-40090418135201»',
  ],
  counterExamples: [
    '2850590940090418135201',
    'cbu 2810590940090418135201',
    'cbu 0000000000000000000000',
    'cbu 28505909400904181352011',
    '{"cbu":"285059094"}',
  ],
});
