import { idNumber } from '../../kit/id-number.ts';

/** Each state numbers for itself, so there is no check. `RG` is too short for a word: it is looked for before the number. */
export const brRg = idNumber({
  id: 'br-rg',
  entity: 'BR_RG',
  country: 'BR',
  title: 'Brazilian identity card (RG), where words say so',
  reference: 'https://www.gov.br/pt-br/servicos/obter-carteira-de-identidade',
  form: '(?!0+[.0-]*\\b)[0-9]{1,2}\\.?[0-9]{3}\\.?[0-9]{3}(?:-?[0-9X])?',
  checked: false,
  words: [
    'registro geral',
    'carteira de identidade',
    'cédula de identidade',
    'cedula de identidade',
    'documento de identidade',
    'rg number',
    'rg nº',
    'rg no',
    'rg número',
    'rg numero',
    'número do rg',
    'numero do rg',
  ],
  keys: ['rg_number', 'numero_rg', 'rg_numero', 'registro_geral', 'carteira_identidade'],
  alone: {
    form: '(?<=\\b[Rr][Gg][^0-9A-Za-z]{1,4}(?:n[^0-9A-Za-z]{1,4})?)[0-9]{1,2}\\.[0-9]{3}\\.[0-9]{3}(?:-[0-9Xx])?',
    groups: ['2.3.3-1', '2.3.3', '1.3.3', '1.3.3-1'],
    confidence: 0.8,
  },
  examples: [
    'RG «29.465.327-2»',
    'registro geral: «294653272»',
    '{"numeroRg":"«29.465.327-2»"}',
    'rg: «29.465.327-X» SSP/SP',
    'carteira de identidade nº «3.021.415»',
    'RG n. «3.021.415»',
  ],
  counterExamples: [
    '29.465.327-2',
    '29.465.327',
    'rg -n 29465327 src',
    'org 29.465.327-2',
    'registro geral de 2024',
    'registro geral 0000000',
  ],
});
