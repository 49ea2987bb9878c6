import { VAT_COUNTRIES, euVat as validate } from '../../../validators/national/eu/vat.ts';
import { idNumber } from '../../kit/id-number.ts';

/** A day of this century: `SI20240115` is a ticket. */
const NO_DAY = '(?!20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]))';

/** Numbers of ten digits of BG and short ones of RO fit too often to stand without a word: ISINs and part numbers. */
const ALONE: Readonly<Record<string, string>> = { BG: '[0-9]{9}', RO: '[1-9][0-9]{7,9}' };

/** As written without separators. */
const compactForm = Object.entries(VAT_COUNTRIES)
  .map(([letters, { body }]) => `${letters}${ALONE[letters] ?? body}`)
  .join('|');

/** As people write it, with spaces, dots and dashes between; lengths that vary go without. */
const spaced = (body: string) =>
  body
    .replace('(?!12)', '')
    .replace(
      /(\[[^\]]+\])(\{[0-9]+\}|\?)?(?!\{)/g,
      (_, one: string, times = '') => `(?:[ .-]?${one})${times}`,
    )
    .replace(/(?<![A-Z[-])B/, '[ .-]?B');

const FORM = Object.entries(VAT_COUNTRIES)
  .map(([letters, { body }]) =>
    letters === 'CHE'
      ? `CHE[ -]?${spaced(body)}(?: (?:MWST|TVA|IVA|TPV))?`
      : `${letters}[ -]?${spaced(body)}`,
  )
  .join('|');

export const euVat = idNumber({
  id: 'eu-vat',
  entity: 'EU_VAT',
  title: 'VAT number of a member of the EU, Northern Ireland, Great Britain or Switzerland',
  reference: 'https://ec.europa.eu/taxation_customs/vies/',
  form: FORM,
  validate,
  checked: true,
  words: [
    'vat',
    'vatin',
    'ust id',
    'ust idnr',
    'idnr',
    'ustid',
    'ustidnr',
    'umsatzsteuer id',
    'umsatzsteuer identifikationsnummer',
    'uid nummer',
    'uid nr',
    'mwst',
    'mwst nr',
    'tva',
    'tva intracommunautaire',
    'iva',
    'partita iva',
    'btw',
    'btw nummer',
    'btw nr',
    'btw id',
    'moms',
    'momsnummer',
    'momsnr',
    'moms nr',
    'momsregistreringsnummer',
    'alv',
    'alv numero',
    'dič',
    'diČ',
    'dph',
    'ddv',
    'pdv',
    'pvn',
    'pvm',
    'pvm kodas',
    'kmkr',
    'kmkr nr',
    'nip ue',
    'közösségi adószám',
    'kozossegi adoszam',
    'ддс',
    'ДДС',
    'φπα',
    'ΦΠΑ',
  ],
  keys: [
    'eu_vat',
    'vatin',
    'vat_nr',
    'vat_code',
    'vat_reg_no',
    'vat_identification_number',
    'ust_id',
    'ust_id_nr',
    'ust_idnr',
    'ustid',
    'ustidnr',
    'uid_nummer',
    'tva_intracom',
    'tva_intracommunautaire',
    'numero_tva',
    'btw_nummer',
    'btw_nr',
    'btw_id',
    'momsnummer',
    'alv_numero',
    'ic_dph',
    'pvm_kodas',
    'kmkr',
  ],
  alone: {
    form: `(?=[A-Z]{2,3}${NO_DAY})(?:${compactForm})`,
    codes: [
      'AA99999999',
      'AA999999999',
      'AA9999999999',
      'AA99999999999',
      'AA999999999999',
      'AAA99999999',
      'AAA999999999',
      'AA99999999A',
      'AA9X99999A',
      'AA9X99999AA',
      'AAX9999999X',
      'AAXX999999999',
      'AA999999999A99',
    ],
    confidence: 0.6,
  },
  examples: [
    '«DE123456788»',
    '«ATU13585627»',
    'invoice to «FR40303265045» sent',
    '{"seller":"«NL004495445B01»"}',
    'USt-IdNr.: «DE 123 456 788»',
    'BTW «BE 0403.019.261»',
    'MWST-Nr. «CHE-107.787.577», Bern',
    'uid_nummer=«CHE-107.787.577»',
    'TVA no «FR 40 303 265 045» du client',
    'VAT GB: «GB 980 7806 84»',
    'IČ DPH: «SK2022749619»',
    'ust_id=«de123456788»',
    '{"vatRegNo":"«IE6433435F»"}',
    'ΦΠΑ «EL094259216»',
    '«ESB58378431»',
    '«CY10259033P»',
    '«SE123456789701»',
  ],
  counterExamples: [
    'DE123456789',
    'ATU13585626',
    'IVA de 123456788 euros',
    'vat DE12345678',
    'SI20240115',
    'DE89370400440532013000',
    'US123456788',
    'part XDE123456788',
    'DE0007164600',
    'vat 19 percent of 123456788',
    'vat=0.19 total=1234.56',
  ],
});
