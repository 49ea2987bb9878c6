import { describe, expect, it } from 'vitest';
import { type Entity, entities, formats, generate, type Record, type Span } from './index.ts';
import { ibanRemainder, passesLuhn } from './values/numbers.ts';

const names = Object.keys(formats);
const make = (format: string, piiShare = 0.6, records = 500, seed = 7) => [
  ...generate({ format, seed, records, piiShare }),
];
const value = ({ line }: Record, { start, end }: Span) => Buffer.from(line).subarray(start, end).toString();

/** The record with each value replaced. */
function without(record: Record, replacement: string): string {
  const bytes = Buffer.from(record.line);
  let out = '';
  let from = 0;
  for (const { start, end } of record.spans) {
    out += bytes.subarray(from, start).toString() + replacement;
    from = end;
  }
  return out + bytes.subarray(from).toString();
}

/** The value as its writer meant it, free of the encodings of the place. */
function decoded(text: string): string {
  return decodeURIComponent(text.replace(/\\+u0040/g, '@').replace(/%(?![0-9A-F]{2})/g, '%25'));
}

const digits = (text: string) => text.replace(/\D/g, '');

/** What a value of each entity looks like everywhere; chat has its own for what people mistype or shorten. */
const looks: { [entity in Entity]: (text: string) => boolean } = {
  EMAIL_ADDRESS: (text) => /^[a-z0-9.+_-]+@[a-z.-]+\.(com|org|net|test|example)$/.test(text),
  PHONE_NUMBER: (text) => digits(text).length >= 10 && digits(text).length <= 13,
  CREDIT_CARD: (text) => passesLuhn(digits(text)),
  US_SSN: (text) => /^(?!000|666|9)\d{3}[- ]?\d{2}[- ]?\d{4}$/.test(text),
  US_BANK_NUMBER: (text) => /^\d{8,12}$/.test(text),
  IBAN_CODE: (text) => ibanRemainder(text.replace(/[ +]/g, '')) === 1,
  IP_ADDRESS: (text) => /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$|^2001:0?db8:[0-9a-f:]+$/.test(text),
  MAC_ADDRESS: (text) => /^00[:-]00[:-]5e[:-]00[:-]53[:-][0-9a-f]{2}$/i.test(text),
  DATE_OF_BIRTH: (text) => /\d/.test(text),
  PERSON: (text) => /^[\p{L}.,'+ -]+$/u.test(text),
  CRYPTO: (text) => /^(1|3|bc1q|0x)[A-Za-z0-9]{24,40}$/.test(text),
  URL_CREDENTIALS: (text) => /^[\w-]+:\w+$/.test(text),
  JWT: (text) => /^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/.test(text),
  PRIVATE_KEY: (text) =>
    /^-----BEGIN [\s\S]+ PRIVATE KEY-----$|^-----BEGIN PRIVATE KEY-----[\s\S]+-----$/.test(text),
  AWS_ACCESS_KEY: (text) => /^AKIA[A-Z2-7]{9}EXAMPLE$/.test(text),
  AWS_SECRET_KEY: (text) => /^[\w/+]{40}$/.test(text),
  GITHUB_TOKEN: (text) => /^ghp_\w{36}$/.test(text),
  GITLAB_TOKEN: (text) => /^glpat-[\w-]{20}$/.test(text),
  SLACK_TOKEN: (text) => /^xoxb-\d{12}-\d{13}-\w{24}$/.test(text),
  STRIPE_KEY: (text) => /^sk_(test|live)_\w{24}$/.test(text),
  GOOGLE_API_KEY: (text) => /^AIza[\w-]{35}$/.test(text),
  BEARER_TOKEN: (text) => /^[\w-]{32,64}$/.test(text),
  BASIC_AUTH: (text) => Buffer.from(text, 'base64').toString().includes(':'),
  PASSWORD: (text) => text.length >= 8,
  SECRET: (text) => /^[\w-]{24,64}$/.test(text),
  CREDIT_CARD_EXPIRY: (text) => /^(0[1-9]|1[0-2])\/\d\d$/.test(text),
  CREDIT_CARD_CVV: (text) => /^\d{3}$/.test(text),
  STREET_ADDRESS: (text) => /\d/.test(text) && /\p{L}{3}/u.test(text),
  POSTAL_CODE: (text) => /^\d{5}(-\d{4})?$/.test(text),
  // That the check digits are right is a row of national.test.ts.
  BR_CPF: (text) => /^\d{3}\.\d{3}\.\d{3}-\d\d$/.test(text),
  ES_NIF: (text) => /^\d{8}[A-Z]$/.test(text),
  IT_FISCAL_CODE: (text) => /^[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]$/.test(text),
  PL_PESEL: (text) => /^\d{11}$/.test(text),
  SE_PERSONNUMMER: (text) => /^\d{6}-\d{4}$/.test(text),
  NL_BSN: (text) => /^\d{9}$/.test(text),
  DE_TAX_ID: (text) => /^\d\d \d{3} \d{3} \d{3}$/.test(text),
  FR_NIR: (text) => digits(text).length === 15,
  UK_NINO: (text) => /^[A-Z]{2} \d\d \d\d \d\d [A-D]$/.test(text),
  UK_NHS: (text) => /^999[ +]\d{3}[ +]\d{4}$/.test(text),
  CA_SIN: (text) => passesLuhn(digits(text)),
  AU_TFN: (text) => /^\d{3} \d{3} \d{3}$/.test(text),
  IN_AADHAAR: (text) => /^\d{4} \d{4} \d{4}$/.test(text),
  FI_PERSONAL_IDENTITY_CODE: (text) => /^\d{6}-\d{3}[0-9A-Y]$/.test(text),
  CL_RUT: (text) => /^\d{1,2}\.\d{3}\.\d{3}-[\dK]$/.test(text),
  ZA_ID_NUMBER: (text) => passesLuhn(text),
};

const looksInChat: Partial<typeof looks> = {
  CREDIT_CARD: (text) => digits(text).length >= 15,
  US_SSN: (text) => [4, 9].includes(digits(text).length),
  US_BANK_NUMBER: (text) => /^\d{4,12}$/.test(text),
};

describe.each(names)('%s', (name) => {
  const format = formats[name];
  const records = make(name);

  it('gives the same bytes for the same seed and others for another', () => {
    expect(make(name)).toEqual(records);
    expect(make(name, 0.6, 500, 8)).not.toEqual(records);
  });

  it('labels values that are what their label says', () => {
    for (const record of records) {
      for (const span of record.spans) {
        const text = value(record, span);
        const fits = (name === 'chat' && looksInChat[span.entity]) || looks[span.entity];
        expect(fits(decoded(text)), `${span.entity}: ${text}`).toBe(true);
      }
    }
  });

  it('orders labels and cuts no character', () => {
    for (const record of records) {
      let last = 0;
      for (const span of record.spans) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeGreaterThan(span.start);
        last = span.end;
        expect(value(record, span)).not.toContain('\uFFFD');
      }
      expect(last).toBeLessThanOrEqual(Buffer.byteLength(record.line));
      expect(record.line).not.toMatch(/[\uE000-\uE2FF]/);
    }
  });

  it('leaves nothing personal outside the labels', () => {
    for (const record of records) {
      const rest = without(record, ' ');
      expect(rest).not.toMatch(/[\w.+-]+(@|%40|\\u0040)[\w-]+(\.[\w-]+)*\.[a-z]{2,}/i);
      expect(rest).not.toMatch(/192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|2001:0?db8|5e[:-]00[:-]53/i);
      expect(rest).not.toMatch(
        /AKIA|ghp_|glpat-|xoxb-|sk_test|sk_live|AIza|eyJ|PRIVATE KEY|Bearer \w|Basic \w/,
      );
      const cards =
        rest.match(/(?<![\w.-])(4\d{3}|5[1-5]\d\d|3[47]\d\d|6011)([ -]?\d){11,12}(?![\w.-])/g) ?? [];
      expect(cards.filter((text) => passesLuhn(digits(text)))).toEqual([]);
    }
  });

  it('holds personal data in the wanted share of the records', () => {
    for (const piiShare of [0, 0.05, 0.5]) {
      const all = make(name, piiShare, 3000).slice(format.header === undefined ? 0 : 1);
      const least = format.always ? 2 : 1;
      const share = all.filter(({ spans }) => spans.length >= least).length / all.length;
      expect(Math.abs(share - (format.clean ? 0 : piiShare))).toBeLessThan(0.03);
      if (piiShare === 0) {
        const others = all
          .flatMap(({ spans }) => spans)
          .filter(({ entity }) => !format.always?.includes(entity));
        expect(others).toEqual([]);
      }
    }
  });

  it('stops at the wanted number of bytes', () => {
    const sizes = [...generate({ format: name, seed: 1, bytes: 20_000 })].map(
      ({ line }) => Buffer.byteLength(line) + 1,
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThanOrEqual(20_000);
    expect(total - sizes.at(-1)!).toBeLessThan(20_000);
  });
});

describe.each(names.filter((name) => formats[name].json))('%s', (name) => {
  it('parses, before and after the values are replaced', () => {
    for (const record of make(name)) {
      const before = Object.keys(JSON.parse(record.line));
      expect(Object.keys(JSON.parse(without(record, '0')))).toEqual(before);
      // A span that began or ended inside an escape would not be a JSON string of its own.
      for (const span of record.spans) expect(() => JSON.parse(`"${value(record, span)}"`)).not.toThrow();
    }
  });
});

it('writes every entity, in the pino format alone too', () => {
  const seen = new Set(make('pino').flatMap(({ spans }) => spans.map(({ entity }) => entity)));
  expect([...seen].sort()).toEqual([...entities].sort());
});

it('refuses what it cannot do', () => {
  const bad = [
    { format: 'nope', seed: 1, records: 1 },
    { format: 'toString', seed: 1, records: 1 },
    { format: 'pino', seed: 1 },
    { format: 'pino', seed: 1, records: 1, bytes: 1 },
    { format: 'pino', seed: 1, records: 0 },
    { format: 'pino', seed: 1.5, records: 1 },
    { format: 'pino', seed: 1, records: 1, piiShare: 2 },
  ];
  for (const options of bad) expect(() => generate(options).next()).toThrow(RangeError);
});
