import { idNumber } from '../../kit/id-number.ts';

/** The fourth letter says who holds it; beside a word the sample ABCDE1234F counts, too. */
export const inPan = idNumber({
  id: 'in-pan',
  entity: 'IN_PAN',
  country: 'IN',
  title: 'Indian taxpayer number (PAN)',
  reference: 'https://incometaxindia.gov.in/Pages/pan.aspx',
  form: '[A-Z]{5}[0-9]{4}[A-Z]',
  checked: true,
  words: ['pan', 'pan card', 'pan number', 'pan no', 'permanent account number', 'पैन', 'पैन कार्ड'],
  keys: ['pan_number', 'pan_no', 'pan_card', 'pancard', 'pan_card_number', 'permanent_account_number'],
  alone: { form: '[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z]', codes: ['AAAAA9999A'], confidence: 0.55 },
  examples: [
    'ABCPE1234F',
    'PAN: «AAACB2894G»',
    'pan card no «abcde1234f»',
    '{"panNumber":"«ABCPE1234F»"}',
    'pan_no=«AFZPK7190K»',
    '«ABCDE1234F» is my pan',
    'पैन कार्ड «AAAPL1234C»',
  ],
  counterExamples: [
    'ABCDE1234F',
    'MODEL1234A',
    'ABCPE1234FX',
    'ABCPE12345',
    'pan and zoom 1234',
    'pan 4111111111111111',
    'xABCPE1234F',
  ],
});
