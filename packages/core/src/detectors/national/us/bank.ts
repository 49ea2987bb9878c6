import { abaRouting } from '../../../validators/aba-routing.ts';
import { formText } from '../../kit/form-text.ts';
import type { Detector } from '../../types.ts';

const VALUE = '[0-9](?:[ -]?[0-9]){7,16}';
/** People give the last four, too. */
const LAST_FOUR = '[0-9]{4}';
const WHOLE = new RegExp(`^${VALUE}$`);
const account = (value: string) => WHOLE.test(formText(value)) && !/^[0 -]+$/.test(value);

/** Account numbers have no form of their own: a word or key must say so. */
export const usBankNumber: Detector = {
  id: 'us-bank-number',
  entity: 'US_BANK_NUMBER',
  country: 'US',
  title: 'US bank account number, where a word or key says so',
  reference:
    'https://www.nacha.org; Nacha operating rules, entry detail record, DFI account number: up to 17 characters',
  confidence: 0.7,
  context: [
    {
      words: [
        'bank account',
        'bank account number',
        'account number',
        'account no',
        'acct number',
        'acct no',
        'checking account',
        'savings account',
        'direct deposit',
        'acct',
        'ac no',
        'acc no',
        'acount number',
        'ac number',
        'acc number',
        'account numbers',
        'my account',
        'account is',
        'account ends',
      ],
      pattern: new RegExp(
        `^[^0-9A-Za-z]{0,4}(?:(?:number|numbers|no|is|was|in|with|last (?:four|4)(?: digits?)?)[^0-9A-Za-z]{1,3}){0,4}(${VALUE}|${LAST_FOUR})(?![A-Za-z0-9_]|[ .:/-]?[0-9])`,
        'd',
      ),
      validate: (value) => value.length === 4 || account(value),
      confidence: 0.7,
    },
    {
      // Behind a routing number `account` alone is enough.
      words: ['routing number', 'routing no', 'aba number', 'routing'],
      pattern: new RegExp(
        `^[^0-9]{0,16}[0-9]{9}[^0-9A-Za-z]{1,4}(?:and |with )?(?:account|acct|acc|a/c|checking|savings)[^0-9]{0,16}(${VALUE})(?![A-Za-z0-9_]|[.:/-]?[0-9])`,
        'di',
      ),
      validate: account,
      window: 72,
      confidence: 0.7,
    },
  ],
  keys: [
    'account_number',
    'account_no',
    'acct_number',
    'acct_no',
    'bank_account',
    'bank_account_number',
    'accountnumber',
  ],
  notKeys: ['aws_account_number'],
  validateKeyed: account,
  examples: [
    '{"accountNumber":"«902274313»"}',
    'bank account «000123456789»',
    'account number is «1234567890123»',
    'acct_no=«12345678»',
    'account number is «4518» and',
    'my ac number is «6666» and',
    'account ends with «9978»',
    'routing 021000021, account «123456789» please',
    'account numbers last 4 digit is «2254»',
    'Account Number: «5080-2965-4035»',
  ],
  counterExamples: [
    '902274313',
    'account number missing',
    '{"account_number":"****4313"}',
    'account_number=1234567',
    '{"account_number":null}',
    'bank account opened 2024-01-31',
  ],
};

export const abaRoutingNumber: Detector = {
  id: 'aba-routing-number',
  entity: 'ABA_ROUTING_NUMBER',
  country: 'US',
  title: 'US bank routing number, where a word or key says so',
  reference: 'https://www.aba.com/about-us/routing-number',
  confidence: 0.7,
  context: [
    {
      words: ['routing number', 'routing no', 'aba number', 'aba routing', 'routing'],
      pattern: /(?<![A-Za-z0-9_.-])([0-9]{4}-?[0-9]{4}-?[0-9])(?![A-Za-z0-9_]|[.-][0-9])/d,
      validate: abaRouting,
      confidence: 0.75,
    },
  ],
  keys: ['routing_number', 'routing_no', 'aba', 'aba_number', 'aba_routing_number'],
  validateKeyed: abaRouting,
  examples: [
    '{"routingNumber":"«011000015»"}',
    'routing number «111000025»',
    'ABA number: «3222-7162-7»',
    'routing_no=«121000358»',
    'routing «021000021», account',
  ],
  counterExamples: [
    '011000015',
    'routing number 011000016',
    'routing table 123456789',
    '{"routing_number":null}',
    'routing to 10.0.0.1',
  ],
};
