/** Papers of people from several countries, and where they live. */
import { mark } from '../markup.ts';
import type { Rng } from '../rng.ts';
import type { LogEvent } from '../types.ts';
import * as n from '../values/national.ts';
import * as numbers from '../values/numbers.ts';
import * as places from '../values/places.ts';

const ok = (msg: string, fields: LogEvent['fields'] = {}): LogEvent => ({ level: 'info', msg, fields });
const warn = (msg: string, fields: LogEvent['fields'] = {}): LogEvent => ({ level: 'warn', msg, fields });

export const street = (r: Rng) => mark('STREET_ADDRESS', places.street(r));
const zip = (r: Rng) => mark('POSTAL_CODE', places.zip(r));
export const expiry = (r: Rng) =>
  mark('CREDIT_CARD_EXPIRY', `${String(r.int(1, 12)).padStart(2, '0')}/${r.int(26, 34)}`);

const cpf = (r: Rng) => mark('BR_CPF', n.cpf(r));
const nif = (r: Rng) => mark('ES_NIF', n.nif(r));
const pesel = (r: Rng) => mark('PL_PESEL', n.pesel(r));
const nhs = (r: Rng) => mark('UK_NHS', n.nhs(r));

export const national: ((r: Rng) => LogEvent)[] = [
  (r) => ok('cliente registrado', { cpf: cpf(r), plano: 'basic' }),
  (r) => warn(`CPF ${cpf(r)} já cadastrado`, { tentativa: r.int(1, 3) }),
  (r) => ok(`documento NIF ${nif(r)} validado`, { canal: 'web' }),
  (r) => ok('fattura emessa', { codiceFiscale: mark('IT_FISCAL_CODE', n.fiscalCode(r)), righe: r.int(1, 9) }),
  (r) => warn(`PESEL ${pesel(r)} nie zgadza się z datą`, { kod: 17 }),
  (r) => ok('bankid started', { personnummer: mark('SE_PERSONNUMMER', n.personnummer(r)), order: r.uuid() }),
  (r) => ok('loonstrook klaar', { bsn: mark('NL_BSN', n.bsn(r)), periode: r.int(1, 12) }),
  (r) => ok(`Steuer-ID ${mark('DE_TAX_ID', n.taxId(r))} gemeldet`, { lauf: r.int(1, 40) }),
  (r) =>
    ok(`assuré ${mark('FR_NIR', n.nir(r))} rattaché`, { caisse: r.int(1, 99), canal: 'teletransmission' }),
  (r) => ok('payroll row read', { nino: mark('UK_NINO', n.nino(r)), week: r.int(1, 52) }),
  (r) => ok(`referral for NHS number ${nhs(r)} accepted`, { clinic: r.int(1, 90) }),
  (r) => ok('credit check done', { sin: mark('CA_SIN', n.sin(r)), score: r.int(300, 900) }),
  (r) => warn(`TFN ${mark('AU_TFN', n.tfn(r))} not lodged`, { year: 2026 }),
  (r) => ok(`Aadhaar ${mark('IN_AADHAAR', n.aadhaar(r))} linked`, { consent: true }),
  (r) => ok('vahva tunnistus', { hetu: mark('FI_PERSONAL_IDENTITY_CODE', n.hetu(r)), taso: r.int(1, 3) }),
  (r) => ok(`boleta para RUT ${mark('CL_RUT', n.rut(r))} emitida`, { folio: r.int(1000, 99_999) }),
  (r) =>
    ok('fica check', {
      customer: { idNumber: mark('ZA_ID_NUMBER', n.southAfricanId(r)), country: 'ZA' },
      status: 'pass',
    }),
  (r) =>
    ok('label printed', {
      shipTo: { street: street(r), postalCode: zip(r), country: r.pick(['US', 'DE', 'FR']) },
      weight: r.int(1, 30),
    }),
  (r) => ok(`courier sent to ${street(r)}`, { parcels: r.int(1, 4) }),
  (r) => warn('address not found', { address: street(r), provider: 'geo-test' }),
  (r) =>
    ok('card stored', {
      cardNumber: mark('CREDIT_CARD', numbers.writtenCard(r)),
      expiry: expiry(r),
      cvv: mark('CREDIT_CARD_CVV', r.digits(3)),
    }),
];
