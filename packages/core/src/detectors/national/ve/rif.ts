import { rif } from '../../../validators/national/ve/rif.ts';
import { idNumber } from '../../kit/id-number.ts';

export const veRif = idNumber({
  id: 've-rif',
  entity: 'VE_RIF',
  country: 'VE',
  title: 'Venezuelan tax number (RIF)',
  reference: 'https://www.seniat.gob.ve; Providencia 0073, Registro Único de Información Fiscal',
  form: '[VEJPGC][- ]?[0-9]{2}\\.?[0-9]{3}\\.?[0-9]{3}-?[0-9]',
  validate: rif,
  checked: true,
  words: [
    'rif',
    'registro de información fiscal',
    'registro de informacion fiscal',
    'información fiscal',
    'informacion fiscal',
    'seniat',
  ],
  keys: ['rif', 'rif_number', 'numero_rif', 'rif_empresa', 'rif_cliente'],
  examples: [
    'RIF «J-07013380-5»',
    'rif: «V114702834»',
    '{"rif":"«J304689713»"}',
    'rif del cliente «v-15.804.415-0»',
    'numero_rif=«J-30468971-3»',
  ],
  counterExamples: [
    'J-07013380-5',
    'rif J-07013380-6',
    'rif O-11470283-3',
    'rif 07013380-5',
    'rif XJ070133805',
    '{"rif":"J-0701338"}',
  ],
});
