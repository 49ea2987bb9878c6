import { cardNumber, cardScheme } from '../../validators/card.ts';
import { digitsOf } from '../../validators/digits.ts';
import { NUMBER_END, NUMBER_START } from '../kit/edges.ts';
import { formText } from '../kit/form-text.ts';
import type { Detector } from '../types.ts';

/** Groups of the printed forms; one separator throughout. 19 digits in groups are UnionPay's. */
const GROUPED = String.raw`62[0-9]{2}([ .-])[0-9]{4}\2[0-9]{4}\2[0-9]{4}\2[0-9]{3}|[0-9]{4}([ .-])(?:[0-9]{4}\3[0-9]{4}\3[0-9]{4}|[0-9]{6}\3[0-9]{4,5})`;

/** Random numbers against caches, and counters of machines: one in ten passes Luhn. */
const NO_COUNTER = String.raw`(?<![?&;](?:ord|rnd|rand|random|cb|cachebuster|nocache|ts|r|t|n|_)=)(?<!\b(?:bytes|seq|offset|duration|duration_[a-z]{2,6}|elapsed_[a-z]{2,6}|nanos|timestamp|ts)["']{0,2}[=:] ?)`;

/**
 * Visas of 13 digits are gone and those of 19 rare, while epochs to come and decimal trace ids look the same; so beyond
 * 16 digits only the schemes that do use them count, and of Diners' the 14 digits that are in use. With a word or key beside it any length does.
 */
function aloneIsCard(value: string): boolean {
  if (!cardNumber(value)) return false;
  const scheme = cardScheme(value);
  if (scheme === 'diners') return digitsOf(value).length === 14;
  return digitsOf(value).length <= 16 || scheme === 'unionpay' || scheme === 'maestro';
}

/** Next to a word that says it is a card no check digit is asked for; an epoch (ms, us, ns) still is none. */
function saidToBeCard(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length < 13 || digits.length > 19) return false;
  return !/^1[4-9](?:.{11}|.{14}|.{17})$/.test(digits) && !/^0+$/.test(digits);
}

export const creditCard: Detector = {
  id: 'credit-card',
  entity: 'CREDIT_CARD',
  title: 'Payment card number',
  reference: 'ISO/IEC 7812-1; https://en.wikipedia.org/wiki/Payment_card_number',
  shapes: ['card'],
  pattern: new RegExp(`${NUMBER_START}${NO_COUNTER}(${GROUPED}|[0-9]{14,19})${NUMBER_END}`, 'yd'),
  validate: aloneIsCard,
  confidence: 0.9,
  context: [
    {
      words: [
        'card',
        'card number',
        'card no',
        'credit card',
        'debit card',
        'my cc',
        'cc is',
        'cc number',
        'cc no',
        'ccnum',
        'visa',
        'mastercard',
        'amex',
        'american express',
        'discover card',
        'kreditkarte',
        'carte bancaire',
        'carte bleue',
        'tarjeta',
        'cartao',
        'cartão',
        'cartão de crédito',
        'carta di credito',
        'kartennummer',
        'numéro de carte',
        'numero de carte',
        'número de tarjeta',
        'numero de tarjeta',
        'creditcard',
        'kreditkort',
        'kortnummer',
        'luottokortti',
        'karta kredytowa',
        'numer karty',
        'číslo karty',
        'cislo karty',
        'bankkártya',
        'kart numarası',
        'kredi kartı',
        'номер карты',
        'номер картки',
        'банковская карта',
        'maestro',
        'rupay',
        'unionpay',
        'कार्ड नंबर',
        'رقم البطاقة',
        'מספר כרטיס',
        'số thẻ',
        'nomor kartu',
        'หมายเลขบัตร',
        '卡号',
        '卡號',
        '银行卡号',
        '信用卡',
        'カード番号',
        'クレジットカード',
        '카드번호',
        '카드 번호',
      ],
      // Groups of four come with other signs between them, too: two blanks, `_`, dots.
      pattern:
        /^[^0-9]{0,32}(?<![A-Za-z0-9_.-])([0-9](?:[ -]?[0-9]){12,18}|[0-9]{4}(?:[ ._-]{1,3}[0-9]{4}){3})(?![A-Za-z0-9_]|[.-][0-9])/d,
      validate: saidToBeCard,
      window: 72,
      confidence: 0.75,
    },
    {
      // People in talks give the last four.
      words: [
        'card no',
        'card number',
        'credit card',
        'debit card',
        'credit card no',
        'credit card number',
        'digits of your card',
        'digits of my card',
        'digits on your card',
        'digits of the card',
      ],
      pattern:
        /^(?: (?:is|are|was|ends? (?:in|with)|ending (?:in|with)|last (?:four|4)(?: digits?)?(?: is)?)|:|=)* ?([0-9]{4})(?![A-Za-z0-9_]|[-.:/ ,]?[0-9])/d,
      confidence: 0.55,
    },
    {
      words: ['card', 'visa', 'mastercard', 'amex', 'maestro', 'discover'],
      pattern: /^ (?:ends|ending|ended) (?:in |with )?([0-9]{4})(?![A-Za-z0-9_]|[-.:/ ,]?[0-9])/d,
      confidence: 0.55,
    },
  ],
  keys: [
    'card_number',
    'card_no',
    'card_num',
    'cardnumber',
    'credit_card',
    'credit_card_number',
    'creditcard',
    'debit_card',
    'cc_number',
    'cc_num',
    'ccnumber',
    'account_card',
    'pan',
  ],
  validateKeyed: (value) => /^[0-9 ._-]+$/.test(formText(value)) && saidToBeCard(value),
  examples: [
    '4111111111111111',
    '4242 4242 4242 4242',
    '5555-5555-5555-4444',
    '2223003122003222',
    '3782 822463 10005',
    '30569309025904',
    'paid with «6011 1111 1111 1117» 123',
    'ssn 4595 card no «9874»',
    'Visa ending in «1111» declined',
    'the last four digits of my card are «9874»',
    'my cc is «9999999999999999» exp 01/20',
    'card no «1111 1111 1111 1111»',
    '{"card_number":"«4000 0000 0000 0003»"}',
    'card «4111  1111  1111  1111» declined',
    'visa «4111_1111_1111_1111»',
    '{"pan":"«4111_1111_1111_1111»"}',
    'Kartennummer: «5555 5555 5555 4444»',
    'número de tarjeta «4242.4242.4242.4242»',
    '银行卡号 «6200000000000005»',
  ],
  counterExamples: [
    'GET /ad;sz=1x1;u=;ord=6759649826438453? HTTP/1.1',
    'duration_ns=378282246310005',
    '{"bytes":4111111111111111}',
    '1609459200000',
    '12.4111111111111111',
    'blk_-4111111111111111',
    '4111111111111112',
    '12345678-4111-4111-8111-111111111111',
    '9999999999999999',
    'v4111111111111111',
    'deadline 4104461705861 ms',
    'dd.trace_id=4716245257205637927',
    'card expired at 1609459200000',
    '4111111111111111a',
    'CLOSED_CONNECTION" "3004162128217401"',
    'graphics card 1080',
  ],
};
