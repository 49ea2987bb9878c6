import { atTaxNumber } from '../../../validators/national/at/tax-number.ts';
import { idNumber } from '../../kit/id-number.ts';

export const atTaxAccount = idNumber({
  id: 'at-tax-number',
  entity: 'AT_TAX_NUMBER',
  country: 'AT',
  title: 'Austrian tax account number',
  reference:
    'https://www.bmf.gv.at; https://www.oecd.org/tax/automatic-exchange/crs-implementation-and-assistance/tax-identification-numbers/Austria-TIN.pdf',
  form: '[0-9]{2}[ -]?[0-9]{3}[ /]?[0-9]{4}',
  validate: atTaxNumber,
  checked: true,
  words: [
    'abgabenkontonummer',
    'abgabenkonto',
    'abgabenkontonr',
    'steuernummer',
    'steuer',
    'finanzamt',
    'finanzonline',
  ],
  keys: ['abgabenkontonummer', 'abgabenkonto', 'abgabenkonto_nr', 'steuernummer'],
  examples: [
    'Abgabenkontonummer «59-119/9013»',
    'Steuernummer: «98-123/4560»',
    '{"abgabenkontonummer":"«591199013»"}',
    'Finanzamt Wien «03 318/8822»',
    'abgabenkonto=«109999102»',
  ],
  counterExamples: [
    '59-119/9013',
    'abgabenkonto 59-119/9012',
    'steuernummer 00-119/9012',
    'finanzamt 12345',
    'abgabenkonto leer',
    '591199013',
  ],
});
