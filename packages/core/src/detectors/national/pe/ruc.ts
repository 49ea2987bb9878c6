import { ruc } from '../../../validators/national/pe/ruc.ts';
import { idNumber } from '../../kit/id-number.ts';

export const peRuc = idNumber({
  id: 'pe-ruc',
  entity: 'PE_RUC',
  country: 'PE',
  title: 'Peruvian taxpayer number (RUC)',
  reference: 'https://www.sunat.gob.pe/legislacion/ruc/',
  form: '(?:1[0567]|20)[0-9]{9}',
  validate: ruc,
  checked: true,
  words: ['ruc', 'registro único de contribuyentes', 'registro unico de contribuyentes', 'sunat'],
  keys: ['ruc', 'ruc_number', 'numero_ruc', 'ruc_cliente', 'ruc_empresa'],
  examples: [
    'RUC «20512333797»',
    '{"ruc":"«20480977239»"}',
    'ruc del cliente: «20512333797»',
    'numero_ruc=«20503644968»',
    'sunat «20515397290» activo',
  ],
  counterExamples: ['20512333797', 'ruc 20512333798', 'ruc 21512333797', 'ruc 205123337970', '{"ruc":"n/a"}'],
});
