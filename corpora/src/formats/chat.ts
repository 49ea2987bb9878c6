/**
 * Chat with customer service. People there give more than they were asked for, in lower case and with typing
 * mistakes; of an account they often give the last four digits, and numbers of cards that no card has.
 */
import { mark, time } from '../markup.ts';
import { Deck, type Rng } from '../rng.ts';
import type { Format } from '../types.ts';
import * as numbers from '../values/numbers.ts';
import * as people from '../values/people.ts';
import * as places from '../values/places.ts';
import * as s from '../values/secrets.ts';
import { products, places as towns } from '../words.ts';

const given = (r: Rng) => people.person(r).given;
const PERSON = (text: string) => mark('PERSON', text);
const low = (r: Rng) => PERSON(given(r).toLowerCase());
const lowFull = (r: Rng) => PERSON(people.fullName(people.person(r)).toLowerCase());
const lastFour = (r: Rng) => mark('US_SSN', r.digits(4));
const account = (r: Rng) => mark('US_BANK_NUMBER', r.chance(0.5) ? r.digits(4) : r.digits(r.int(8, 12)));
const ssn = (r: Rng) => mark('US_SSN', r.pick([numbers.ssn, numbers.ssnDigits])(r));
const email = (r: Rng) => mark('EMAIL_ADDRESS', people.email(r));
const phone = (r: Rng) =>
  mark('PHONE_NUMBER', r.chance(0.6) ? people.phone(r) : `415${r.pick([' ', ''])}55501${r.digits(2)}`);
const expiry = (r: Rng) =>
  mark('CREDIT_CARD_EXPIRY', `${String(r.int(1, 12)).padStart(2, '0')}/${r.int(20, 31)}`);
const street = (r: Rng) => mark('STREET_ADDRESS', places.typedStreet(r));

/** Half of them mistyped or invented: they fail Luhn, but who writes them means a card. */
function card(r: Rng): string {
  if (r.chance(0.5)) return mark('CREDIT_CARD', numbers.writtenCard(r));
  const digits = r.chance(0.3) ? r.pick(['9', '1', '4']).repeat(16) : `4${r.digits(15)}`;
  return mark('CREDIT_CARD', r.chance(0.5) ? digits : digits.replace(/.{4}(?=.)/g, '$& '));
}

const months = 'jan feb mar apr may june july aug sept oct nov dec'.split(' ');
const born = (r: Rng) => {
  const [day, month, year] = [r.int(1, 28), r.int(1, 12), r.int(50, 99)];
  const written = [
    `${day} ${months[month - 1]} ${year}`,
    `${day}/${month}/${year}`,
    `${months[month - 1]} ${day} 19${year}`,
  ];
  return mark('DATE_OF_BIRTH', r.pick(written));
};

const customer: ((r: Rng) => string)[] = [
  (r) => `name ${low(r)} and ac no ${account(r)}`,
  (r) => `hi this is ${lowFull(r)}`,
  (r) => `my dob is ${born(r)}`,
  (r) => `my cc is ${card(r)} exp ${expiry(r)}`,
  (r) => `${low(r)} here, ssn ${lastFour(r)} and card no ${card(r)}`,
  (r) => `my name is ${lowFull(r)} ssn no ${ssn(r)}`,
  (r) => `sure its ${email(r)}`,
  (r) => `pls send teh confirmation to ${email(r)} thx`,
  (r) => `u can call me on ${phone(r)} after 5`,
  (r) => `my number ${phone(r)} and name ${lowFull(r)}`,
  (r) => `myself ${low(r)}, i want to cancel my ${r.pick(products)} order`,
  (r) => `acount number is ${account(r)} and last four of social ${lastFour(r)}`,
  (r) => `born ${born(r)} in ${r.pick(towns).toLowerCase()}`,
  (r) => `iban ${mark('IBAN_CODE', numbers.iban(r).toLowerCase())} for teh refund`,
  (r) => `im ${low(r)}, i forgot my pasword, it was password: ${mark('PASSWORD', s.password(r))}`,
  (r) => `Hello, my name is ${PERSON(people.fullName(people.person(r)))}. I was charged twice.`,
  (r) => `THIS IS ${PERSON(people.fullName(people.person(r)).toUpperCase())} WHERE IS MY PARCEL`,
  (r) => `can you ship it to my flatmate ${low(r)} instead, cell is ${phone(r)}`,
  (r) => `its for my kid ${lowFull(r)} date of birth ${born(r)}`,
  (r) => `card number ${card(r)} cvv is on the back right`,
  (r) => `my adress is ${street(r)} pls ring twice`,
  (r) => `its ${street(r)}, zip ${mark('POSTAL_CODE', r.digits(4) + r.int(1, 9))}`,
  (r) => `new card exp ${expiry(r)} and cvv ${mark('CREDIT_CARD_CVV', r.digits(3))}`,
];

const agent: ((r: Rng) => string)[] = [
  (r) => `Thank you, ${PERSON(given(r))}. One moment please.`,
  (r) => `Hi ${PERSON(given(r))}, I can see the order. Is ${email(r)} still right?`,
  (r) =>
    `So that is ${r.pick(people.honorifics)} ${PERSON(people.fullName(people.person(r)))}, reached on ${phone(r)}?`,
];

const ordinaryCustomer: ((r: Rng) => string)[] = [
  (r) => `hi, my ${r.pick(products)} order ${r.digits(7)} didnt arrive`,
  (r) => `will it be here by may ${r.int(1, 28)}?`,
  () => 'ok thx, mark it complete pls',
  (r) => `i payed ${r.int(10, 400)}.${r.int(10, 99)} for a ${r.pick(products)} and it is broken`,
  () => 'why is my account locked again',
  (r) => `is there a store in ${r.pick(towns).toLowerCase()}`,
  () => 'no i dont want to give my date of birth here',
  () => 'private property sign on the gate, driver should ring',
  (r) => `tracking says ${r.chars('ABCDEFGHKLM', 2)}${r.digits(9)}XX, whats that`,
  () => 'yes',
];

const ordinaryAgent: ((r: Rng) => string)[] = [
  () => 'Good morning, thanks for contacting Acme Support. How may I help you?',
  () => 'Could you give me your full name and the last four digits of your account, please?',
  (r) => `Your ${r.pick(products)} left our Cape Town depot on Monday and is due within ${r.int(2, 9)} days.`,
  () => 'I have marked the request complete. The grace period ends on Friday.',
  (r) => `Our reference is CASE-${r.digits(6)}. Is there anything else?`,
];

export const chat: Format = {
  about: 'chat transcripts: customers who tell too much, in lower case and with typing mistakes',
  maxGapMs: 30_000,
  start(r) {
    const customers = new Deck(r, customer);
    const agents = new Deck(r, agent);
    const say = (who: string, text: string) => `[${time('sql')}] #${r.int(84_000, 84_400)} ${who}: ${text}`;
    return {
      plain: () =>
        r.chance(0.5) ? say('customer', r.pick(ordinaryCustomer)(r)) : say('agent', r.pick(ordinaryAgent)(r)),
      personal: () =>
        r.chance(0.85) ? say('customer', customers.deal()(r)) : say('agent', agents.deal()(r)),
    };
  },
};
