/** Presets: names for choices of entities, and how sure a finding of them must be. */
import type { KnownNames, ResolvedConfig } from './types.ts';

export interface Preset {
  readonly description: string;
  /** A star at the start or end of an entry stands for any characters; `@national` for the numbers that countries issue. */
  readonly entities: readonly string[];
  readonly without?: readonly string[];
  /** In place of the default threshold where the configuration names none. */
  readonly threshold?: number;
}

const SECRETS = ['*_KEY', '*_TOKEN', '*_CREDENTIALS', 'BASIC_AUTH', 'JWT', 'PASSWORD', 'SECRET'];

/** HIPAA Privacy Rule, Safe Harbor, 45 CFR 164.514(b)(2)(i): the 18 identifiers, and what is found of each. */
export const SAFE_HARBOR: readonly {
  readonly identifier: string;
  readonly entities: readonly string[];
  /** What is not found, if anything. */
  readonly gap?: string;
}[] = [
  { identifier: 'Names', entities: ['PERSON'] },
  {
    identifier: 'Geographic subdivisions smaller than a state',
    entities: ['STREET_ADDRESS', 'POSTAL_CODE', 'UK_POSTCODE', 'COORDINATES'],
    gap: 'names of cities and counties that stand alone',
  },
  {
    identifier: 'Dates (except year) of an individual, ages over 89',
    entities: ['DATE_OF_BIRTH', 'AGE'],
    gap: 'dates of admission, discharge and death, which look like any date of a log',
  },
  { identifier: 'Telephone numbers', entities: ['PHONE_NUMBER'] },
  { identifier: 'Fax numbers', entities: ['PHONE_NUMBER'] },
  { identifier: 'E-mail addresses', entities: ['EMAIL_ADDRESS'] },
  { identifier: 'Social security numbers', entities: ['US_SSN', 'US_ITIN'] },
  { identifier: 'Medical record numbers', entities: ['MEDICAL_RECORD_NUMBER'] },
  { identifier: 'Health plan beneficiary numbers', entities: ['INSURANCE_POLICY_NUMBER', 'US_MBI'] },
  {
    identifier: 'Account numbers',
    entities: [
      'US_BANK_NUMBER',
      'BANK_ACCOUNT',
      'IBAN_CODE',
      'ABA_ROUTING_NUMBER',
      '*CREDIT_CARD',
      'CREDIT_CARD_*',
      'USERNAME',
    ],
  },
  {
    identifier: 'Certificate and licence numbers',
    entities: ['DRIVER_LICENSE', '*_DRIVER_LICENSE', 'MEDICAL_LICENSE', 'US_NPI', '*_DRIVING_LICENCE'],
  },
  {
    identifier: 'Vehicle identifiers and serial numbers, licence plates',
    entities: ['VIN', 'LICENSE_PLATE', '*_VEHICLE_REGISTRATION'],
  },
  {
    identifier: 'Device identifiers and serial numbers',
    entities: ['IMEI', 'IMSI', 'ICCID', 'MAC_ADDRESS', 'ADVERTISING_ID'],
    gap: 'serial numbers of makers, which have no common form',
  },
  {
    identifier: 'Web addresses (URLs)',
    entities: ['URL_CREDENTIALS'],
    gap: 'URLs without personal data in them stay',
  },
  { identifier: 'IP addresses', entities: ['IP_ADDRESS'] },
  { identifier: 'Biometric identifiers', entities: [], gap: 'no text form' },
  { identifier: 'Full-face photographs', entities: [], gap: 'no text form' },
  {
    identifier: 'Any other unique identifying number or code',
    entities: ['@national', 'PASSPORT', 'NATIONAL_ID', 'TAX_ID', 'EU_VAT'],
  },
];

export const PRESETS: Readonly<Record<string, Preset>> = {
  default: {
    description:
      'the whole catalogue, but for what is more often a place or an account of a machine than a person',
    entities: ['*'],
    without: ['USERNAME', 'COORDINATES'],
  },
  secrets: { description: 'credentials of machines and people: keys, tokens, passwords', entities: SECRETS },
  pci: {
    description: 'payment data: cards, what is printed and stored on them, bank accounts',
    entities: ['CREDIT_CARD', 'CREDIT_CARD_*', 'IBAN_CODE'],
  },
  hipaa: {
    description: 'the 18 identifiers of HIPAA Safe Harbor, as far as text can hold them',
    entities: [...new Set(SAFE_HARBOR.flatMap(({ entities }) => entities))],
  },
  gdpr: {
    description:
      'everything that speaks of a person, session ids and passwords among it; keys and tokens of machines are left to `secrets`',
    entities: ['*'],
    without: SECRETS.filter((entry) => entry !== 'PASSWORD' && entry !== 'SECRET'),
  },
  strict: {
    description:
      'the whole catalogue on weaker evidence: transcripts and free text, at the price of false alarms',
    entities: ['*'],
    threshold: 0.3,
  },
};

/** Prefixes of the entities that one country issues. */
const COUNTRIES =
  /^(?:AE|AR|AT|AU|BE|BG|BR|CA|CH|CL|CN|CO|CZ|DE|DK|EE|ES|FI|FR|GR|HK|HR|HU|ID|IE|IL|IN|IS|IT|JP|KE|KR|LK|LT|LU|LV|MX|MY|NG|NL|NO|NZ|PE|PH|PK|PL|PT|RO|RS|RU|SA|SE|SG|SI|SK|TH|TR|TW|UA|UK|US|UY|VE|VN|ZA)_/;

export function matchesEntry(entry: string, entity: string): boolean {
  if (entry === '@national') return COUNTRIES.test(entity);
  if (entry.startsWith('*')) return entity.endsWith(entry.slice(1));
  if (entry.endsWith('*')) return entity.startsWith(entry.slice(0, -1));
  return entry === entity;
}

/**
 * Entities that are looked for, sorted: those of the presets and those that are listed, less the excluded ones.
 * Entities of custom detectors are always looked for unless they are excluded.
 */
export function selectEntities(
  config: Pick<ResolvedConfig, 'preset' | 'entities' | 'excludeEntities' | 'detectors'>,
  known: Pick<KnownNames, 'entities'>,
): string[] {
  const chosen = new Set(config.entities);
  for (const name of config.preset) {
    const { entities, without = [] } = PRESETS[name];
    const left = known.entities.filter((entity) => !without.some((entry) => matchesEntry(entry, entity)));
    for (const entity of left) if (entities.some((entry) => matchesEntry(entry, entity))) chosen.add(entity);
  }
  for (const detector of config.detectors) chosen.add(detector.entity);
  for (const entity of config.excludeEntities) chosen.delete(entity);
  return [...chosen].sort();
}

/** The lowest of those that the presets ask for; undefined when none does. */
export function presetThreshold(presets: readonly string[]): number | undefined {
  const asked = presets.flatMap((name) => PRESETS[name].threshold ?? []);
  return asked.length > 0 ? Math.min(...asked) : undefined;
}
