import { codiceFiscale } from '../../../validators/national/it/codice-fiscale.ts';
import { idNumber } from '../../kit/id-number.ts';

/** Omocodia writes letters for digits from the right: the first digit is the last to go. */
export const itFiscalCode = idNumber({
  id: 'it-fiscal-code',
  entity: 'IT_FISCAL_CODE',
  country: 'IT',
  title: 'Italian tax code of a person (codice fiscale)',
  reference:
    'https://www.agenziaentrate.gov.it/portale/web/guest/schede/istanze/richiesta-ts_cf/informazioni-codificazione-pf',
  form: '[A-Z]{3} ?[A-Z]{3} ?[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2} ?[A-Z][0-9LMNPQRSTUV]{3}[A-Z]',
  validate: codiceFiscale,
  checked: true,
  words: ['codice fiscale', 'cod fiscale', 'fisc', 'codfisc', 'fiscal code', 'italian tax code'],
  keys: ['codice_fiscale', 'codicefiscale', 'cod_fiscale', 'cod_fisc', 'codfisc', 'fiscal_code'],
  alone: {
    form: '[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]',
    codes: ['AAAAAA9XAXXAXXXA'],
    confidence: 0.95,
  },
  examples: [
    'RSSMRA85T10A562S',
    'codice fiscale: «RCCMNL83S18D969H»',
    '{"codiceFiscale":"«rssmra85t10a562s»"}',
    'cod. fisc. «RSS MRA 85T10 A562S»',
    'per «CCCFBA85D03L21VE» (omocodia)',
    'cod_fisc=«MRTMTT91D08F205J»',
  ],
  counterExamples: [
    'RSSMRA85T10A562T',
    'RCCMNL83S18D967H',
    'MRTMTT91D78F205J',
    'XRSSMRA85T10A562S',
    'RSSMRA85T10A562S1',
    'codice fiscale mancante',
    'ABCDEFGH23456777',
  ],
});
