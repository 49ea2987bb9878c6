import type { Rng } from './rng.ts';

/** A piece of personal data or a secret in a record. Offsets are bytes of the UTF-8 text of `line`. */
export interface Span {
  entity: Entity;
  start: number;
  /** First byte after the value. */
  end: number;
}

export interface Record {
  /** The text without the final newline. A stack trace holds several lines. */
  line: string;
  /** In ascending order, never overlapping. */
  spans: Span[];
}

/** Kinds of data that the generator writes. Names are Presidio's where it has one. */
export const entities = [
  'EMAIL_ADDRESS',
  'PHONE_NUMBER',
  'CREDIT_CARD',
  'US_SSN',
  'US_BANK_NUMBER',
  'IBAN_CODE',
  'IP_ADDRESS',
  'MAC_ADDRESS',
  'DATE_OF_BIRTH',
  'PERSON',
  'CRYPTO',
  'URL_CREDENTIALS',
  'JWT',
  'PRIVATE_KEY',
  'AWS_ACCESS_KEY',
  'AWS_SECRET_KEY',
  'GITHUB_TOKEN',
  'GITLAB_TOKEN',
  'SLACK_TOKEN',
  'STRIPE_KEY',
  'GOOGLE_API_KEY',
  'BEARER_TOKEN',
  'BASIC_AUTH',
  'PASSWORD',
  'SECRET',
  'CREDIT_CARD_EXPIRY',
  'CREDIT_CARD_CVV',
  'STREET_ADDRESS',
  'POSTAL_CODE',
  'BR_CPF',
  'ES_NIF',
  'IT_FISCAL_CODE',
  'PL_PESEL',
  'SE_PERSONNUMMER',
  'NL_BSN',
  'DE_TAX_ID',
  'FR_NIR',
  'UK_NINO',
  'UK_NHS',
  'CA_SIN',
  'AU_TFN',
  'IN_AADHAAR',
  'FI_PERSONAL_IDENTITY_CODE',
  'CL_RUT',
  'ZA_ID_NUMBER',
] as const;

export type Entity = (typeof entities)[number];

/** What a format turns into a line. String values may hold markup. */
export interface LogEvent {
  level: Level;
  msg: string;
  fields: { [key: string]: unknown };
}

export type Level = 'debug' | 'info' | 'warn' | 'error';

/** Writes the records of one corpus; holds its own random state. Both return marked-up text. */
export interface Writer {
  /** A record without extra personal data. */
  plain(): string;
  /** A record with at least one value more than `plain` has. */
  personal(): string;
}

export interface Format {
  about: string;
  /** The first line, where the format has one. */
  header?: string;
  /** Every line is one JSON document. */
  json?: boolean;
  /** Entities that every record holds, whatever the share: the client of an access log. */
  always?: Entity[];
  /** Cannot hold personal data; the share is taken as 0. */
  clean?: boolean;
  /** Made for benchmarks: none of it is kept as a sample. */
  stress?: boolean;
  /** Most milliseconds between two records. */
  maxGapMs: number;
  start(rng: Rng): Writer;
}
