import { siTaxNumber as validate } from '../../../validators/national/si/tax-number.ts';
import { idNumber } from '../../kit/id-number.ts';

export const siTaxNumber = idNumber({
  id: 'si-tax-number',
  entity: 'SI_TAX_NUMBER',
  country: 'SI',
  title: 'Slovenian tax number (davčna številka)',
  reference: 'https://www.fu.gov.si/zivljenjski_dogodki_prebivalci/davcna_stevilka/',
  form: '[0-9]{8}',
  validate,
  checked: true,
  words: [
    'davčna številka',
    'davcna stevilka',
    'davčne številke',
    'davčno številko',
    'davčna št',
    'davcna st',
  ],
  keys: ['davcna_stevilka', 'davcna'],
  examples: [
    'davčna številka: «50223054»',
    'Davcna stevilka «15012557»',
    '{"davcnaStevilka":"«12345679»"}',
    'davcna_stevilka=«99988879»',
    'njegovo davčno številko «50223054» smo preverili',
  ],
  counterExamples: [
    '50223054',
    'davčna številka 50223055',
    'davcna stevilka: 00000000',
    'davcna=neznana id=12345678',
    'davčna številka preverjena v 1234 ms',
  ],
});
