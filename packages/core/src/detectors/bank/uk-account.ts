import { formText } from '../kit/form-text.ts';
import { idNumber } from '../kit/id-number.ts';
import type { Detector } from '../types.ts';

const REFERENCE = 'https://www.wearepay.uk; Vocalink, Validating account numbers';
const WORDS = ['sort code', 'sortcode', 'sort codes', 'bank sort code'];

/** No keys: a key takes its value alone, and the account behind it is to be seen, too. */
export const ukSortCode = idNumber({
  id: 'uk-sort-code',
  entity: 'UK_SORT_CODE',
  country: 'GB',
  title: 'Sort code of a British bank, where a word or key says so',
  reference: REFERENCE,
  form: '(?!00[ -]?00[ -]?00)(?:[0-9]{2}-[0-9]{2}-[0-9]{2}|[0-9]{2} [0-9]{2} [0-9]{2}|[0-9]{6})',
  checked: false,
  words: WORDS,
  examples: [
    'sort code «20-00-00»',
    'Sort Code: «600001»',
    '{"sortCode":"«20-00-00»"}',
    'sort code is «60 16 13» and account 31926819',
    'sortcode=«089999»',
  ],
  counterExamples: [
    '20-00-00',
    'sort code path 200000',
    'sort code 00-00-00',
    'sort code 2000001',
    '{"sort_code":"asc"}',
    'sort code 20-00-00-01',
  ],
});

const ACCOUNT = '[0-9]{8}|[0-9]{4}[ -][0-9]{4}';

/** Eight digits behind a sort code are the account. */
export const ukBankAccount: Detector = {
  id: 'uk-bank-account',
  entity: 'UK_BANK_ACCOUNT',
  country: 'GB',
  title: 'British bank account, behind its sort code',
  reference: REFERENCE,
  confidence: 0.8,
  context: [
    {
      words: WORDS,
      pattern: new RegExp(
        `^[^0-9]{0,12}[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}[^0-9A-Za-z]{1,4}[^0-9]{0,28}(?<![A-Za-z0-9_.-])(${ACCOUNT})(?![A-Za-z0-9_]|[.-][0-9])`,
        'd',
      ),
      window: 72,
      confidence: 0.8,
    },
  ],
  keys: ['uk_account_number', 'uk_bank_account'],
  validateKeyed: (value) => new RegExp(`^(?:${ACCOUNT})$`).test(formText(value)),
  examples: [
    'sort code 20-00-00 account «55779911»',
    'Sort code: 60-16-13, acc. «31926819».',
    '{"ukAccountNumber":"«31926819»"}',
    'sortcode=601613 account=«31926819»',
    'sort code 200000 «5577 9911»',
  ],
  counterExamples: [
    '55779911',
    'sort code 20-00-00',
    'sort code 20-00-00 2024-01-31',
    'sort code 20-00-00 account 557799110',
    'sort by code 12345678',
  ],
};
