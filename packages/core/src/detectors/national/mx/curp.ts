import { curp } from '../../../validators/national/mx/curp.ts';
import { idNumber } from '../../kit/id-number.ts';

const FORM = '[A-Z]{4}[0-9]{6}[HMX][A-Z]{5}[0-9A-Z][0-9]';

export const mxCurp = idNumber({
  id: 'mx-curp',
  entity: 'MX_CURP',
  country: 'MX',
  title: 'Mexican population register code (CURP)',
  reference: 'https://www.gob.mx/curp/',
  form: FORM,
  validate: curp,
  checked: true,
  words: ['curp', 'clave única de registro', 'clave unica de registro'],
  keys: ['curp', 'clave_curp', 'curp_number'],
  alone: { form: FORM, codes: ['AAAA999999AAAAAAX9'], confidence: 0.95 },
  examples: [
    'HEGG560427MVZRRL04',
    'CURP: «BOXW310820HNERXN09»',
    '{"curp":"«hegg560427mvzrrl04»"}',
    'alta de «HEGG560427MVZRRL04» correcta',
    'clave única de registro de población «BOXW310820HNERXN09»',
  ],
  counterExamples: [
    'HEGG560427MVZRRL05',
    'HEGG561327MVZRRL04',
    'HEGG560427MXXRRL04',
    'AHEGG560427MVZRRL04',
    'hegg560427mvzrrl04',
    'curp HEGG560427MVZRRL0',
  ],
});
