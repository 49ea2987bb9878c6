/** How people get into logs: each line is one way, and names the label by `mark`. */
import { bare, escapedAt, json, mark } from '../markup.ts';
import type { Rng } from '../rng.ts';
import type { LogEvent } from '../types.ts';
import * as network from '../values/network.ts';
import * as numbers from '../values/numbers.ts';
import * as people from '../values/people.ts';
import * as t from '../values/technical.ts';
import { places } from '../words.ts';

export const name = (r: Rng, who = people.person(r)) => mark('PERSON', people.writtenName(r, who));
/** Without the comma form, which a running sentence does not use. */
export const spokenName = (r: Rng, who = people.person(r)) => mark('PERSON', people.fullName(who));
export const email = (r: Rng, who = people.person(r)) => mark('EMAIL_ADDRESS', people.email(r, who));
export const phone = (r: Rng) => mark('PHONE_NUMBER', people.phone(r));
export const card = (r: Rng) => mark('CREDIT_CARD', numbers.writtenCard(r));
export const birthDate = (r: Rng) => mark('DATE_OF_BIRTH', people.birthDate(r));
export const ip = (r: Rng) => mark('IP_ADDRESS', network.ip(r));
export const iban = (r: Rng) => mark('IBAN_CODE', numbers.iban(r));
export const ssn = (r: Rng) => mark('US_SSN', numbers.ssn(r));

/** An address inside a URL query, its value percent-encoded. */
export const queryEmail = (r: Rng) =>
  mark('EMAIL_ADDRESS', people.email(r).replace('@', '%40').replace('+', '%2B'));

const ok = (msg: string, fields: LogEvent['fields'] = {}): LogEvent => ({ level: 'info', msg, fields });
const warn = (msg: string, fields: LogEvent['fields'] = {}): LogEvent => ({ level: 'warn', msg, fields });

export const personal: ((r: Rng) => LogEvent)[] = [
  (r) => ok(`password reset mail sent to ${email(r)}`, { template: 'reset-v2', attempt: 1 }),
  (r) => ok('user signed in', { userId: r.uuid(), email: email(r), ip: ip(r) }),
  (r) =>
    ok('request completed', {
      req: { method: 'GET', url: `/api/v1/users?email=${queryEmail(r)}&page=1` },
      res: { statusCode: 200 },
    }),
  (r) =>
    ok('profile loaded', {
      user: { id: r.int(1000, 99_999), email: mark('EMAIL_ADDRESS', escapedAt(people.email(r))) },
    }),
  (r) => warn(`bounce: <${email(r)}> mailbox full`, { smtp: 552 }),
  (r) => ok('mail queued', { to: [email(r), email(r)], from: 'noreply', subject: `Order ${t.orderId(r)}` }),
  (r) => {
    const who = people.person(r);
    return ok('customer created', {
      customer: {
        firstName: mark('PERSON', who.given),
        lastName: mark('PERSON', who.surname),
        email: email(r, who),
        phone: phone(r),
        city: r.pick(places),
      },
    });
  },
  (r) => ok(`order placed by ${spokenName(r)}`, { orderId: t.orderId(r), total: r.int(100, 90_000) / 100 }),
  (r) => ok('ticket assigned', { ticket: `SUP-${r.digits(5)}`, customer: name(r), priority: 'high' }),
  (r) => ok(`Refund approved for ${r.pick(people.honorifics)} ${spokenName(r)}, order ${t.orderId(r)}`),
  (r) => ok('shipment ready', { recipient: { name: name(r), country: 'DE' }, parcel: t.sku(r) }),
  (r) =>
    ok(`Appointment with ${r.pick(['Dr.', 'Prof.'])} ${mark('PERSON', people.person(r).surname)} moved`, {
      slot: t.epochMs(r),
    }),
  (r) => ok('sms sent', { to: phone(r), segments: r.int(1, 3) }),
  (r) => warn(`call to ${phone(r)} not answered, will retry`, { queue: 'voice', attempt: r.int(1, 4) }),
  (r) => ok('callback requested', { phoneNumber: phone(r), name: spokenName(r) }),
  (r) =>
    ok('payment authorised', {
      card: { number: card(r), expMonth: r.int(1, 12), expYear: 2029 },
      amount: r.int(100, 9999),
    }),
  (r) => ok('charge created', { cardNumber: bare(mark('CREDIT_CARD', numbers.card(r))), currency: 'USD' }),
  (r) => warn(`card ${card(r)} declined: insufficient funds`, { gateway: 'test', code: 51 }),
  (r) => ok('payout scheduled', { iban: iban(r), amount: r.int(10, 5000), beneficiary: name(r) }),
  (r) => warn(`transfer to ${iban(r)} rejected`, { reason: 'AC04' }),
  (r) => ok('identity check passed', { ssn: ssn(r), dob: birthDate(r), provider: 'kyc-test' }),
  (r) => ok(`applicant SSN ${ssn(r)} verified`, { applicationId: r.uuid() }),
  (r) =>
    ok('benefit claim stored', { ssn: mark('US_SSN', numbers.ssnDigits(r)), claim: `CLM-${r.digits(6)}` }),
  (r) =>
    ok('patient registered', { patient: { name: name(r), dateOfBirth: birthDate(r) }, ward: r.int(1, 20) }),
  (r) => ok(`age check: born ${birthDate(r)}, minimum 18`),
  (r) => warn(`login failed from ${ip(r)}`, { attempts: r.int(1, 9), country: 'NL' }),
  (r) => ok('client connected', { remoteAddress: ip(r), remotePort: r.int(1024, 65_535) }),
  (r) =>
    warn(`blocked ${mark('IP_ADDRESS', network.ipv4(r))}:${r.int(1024, 65_535)} by rule ${r.int(1, 400)}`),
  (r) =>
    ok('request completed', {
      req: { method: 'POST', url: '/login', headers: { 'x-forwarded-for': `${ip(r)}, ${ip(r)}` } },
      res: { statusCode: 302 },
    }),
  (r) =>
    ok('lease granted', {
      mac: mark('MAC_ADDRESS', network.mac(r)),
      ip: mark('IP_ADDRESS', network.ipv4(r)),
      lease: 86_400,
    }),
  (r) => ok(`device ${mark('MAC_ADDRESS', network.mac(r))} joined access point ${r.int(1, 40)}`),
  (r) => ok('withdrawal queued', { address: mark('CRYPTO', network.wallet(r)), amount: `0.${r.digits(8)}` }),
  (r) => ok(`sent to wallet ${mark('CRYPTO', network.wallet(r))}`, { tx: r.hex(64) }),
  (r) =>
    ok('account opened', { accountNumber: mark('US_BANK_NUMBER', r.digits(r.int(8, 12))), holder: name(r) }),
  // JSON inside a JSON string: the label lies between escaped quotes.
  (r) =>
    ok('webhook received', {
      body: json({ event: 'user.updated', data: { email: email(r), phone: phone(r) } }),
    }),
  (r) => {
    const address = email(r);
    const message = `duplicate key value violates unique constraint "users_email_key": (email)=(${address})`;
    const stack = `QueryError: ${message}\n    at Parser.parse (/srv/app/node_modules/pg/lib/parser.js:${r.int(80, 400)}:98)`;
    return {
      level: 'error',
      msg: 'insert failed',
      fields: { err: { type: 'QueryError', message, stack, code: '23505' } },
    };
  },
];
