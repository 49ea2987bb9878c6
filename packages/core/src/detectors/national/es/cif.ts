import { cif } from '../../../validators/national/es/cif.ts';
import { idNumber } from '../../kit/id-number.ts';

export const esCif = idNumber({
  id: 'es-cif',
  entity: 'ES_CIF',
  country: 'ES',
  title: 'Spanish tax number of a company (CIF)',
  reference: 'https://sede.agenciatributaria.gob.es; Orden EHA/451/2008',
  form: '[ABCDEFGHJNPQRSUVW][ -]?[0-9]{7}[ -]?[0-9A-J]',
  validate: cif,
  checked: true,
  words: [
    'cif',
    'nif',
    'código de identificación fiscal',
    'codigo de identificacion fiscal',
    'identificación fiscal',
    'identificacion fiscal',
  ],
  keys: ['cif', 'nif', 'cif_empresa', 'numero_cif', 'num_cif', 'nif_empresa'],
  examples: [
    'CIF: «A58818501»',
    '{"cif":"«B64717838»"}',
    'NIF «J99216582» de la sociedad',
    'cif=«Q2818002D»',
    'cif «B-64717838»',
  ],
  counterExamples: ['A58818501', 'cif A58818502', 'cif A5881850B', 'cif image 640x480', 'B64717839'],
});
