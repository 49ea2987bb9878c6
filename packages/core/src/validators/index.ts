import { abaRouting } from './aba-routing.ts';
import { bitcoinLegacy } from './base58.ts';
import { bitcoinSegwit } from './bech32.ts';
import { birthDate } from './birth-date.ts';
import { cardNumber } from './card.ts';
import { eip55 } from './ethereum.ts';
import { githubChecksum } from './github-token.ts';
import { iban } from './iban.ts';
import { ipv4Class, ipv6Class } from './ip.ts';
import { jwt } from './jwt.ts';
import { luhn } from './luhn.ts';
import { mac } from './mac.ts';
import { anyPhone, internationalPhone, nanp } from './phone.ts';
import { usSsn } from './us-ssn.ts';

/** What a custom detector's `validator` can name. */
export const namedValidators: Readonly<Record<string, (value: string) => boolean>> = Object.freeze({
  'aba-routing': abaRouting,
  'birth-date': (value: string) => birthDate(value),
  bitcoin: (value: string) => bitcoinLegacy(value) || bitcoinSegwit(value),
  card: cardNumber,
  eip55,
  'github-checksum': githubChecksum,
  iban,
  ip: (value: string) => (ipv4Class(value) ?? ipv6Class(value)) !== undefined,
  jwt,
  luhn,
  mac,
  nanp,
  phone: anyPhone,
  'phone-international': internationalPhone,
  'us-ssn': usSsn,
});
