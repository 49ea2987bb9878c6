/** Keepers of secrets, and infrastructure as code. */
import { madeUp } from '../../kit/made-up.ts';
import { hex, providerToken, UUID, upper, uuid } from '../../kit/provider-token.ts';
import type { Detector } from '../../types.ts';

const BECH32 = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';

export const vaults: readonly Detector[] = [
  providerToken({
    id: 'vault-token',
    entity: 'VAULT_TOKEN',
    title: 'Token of HashiCorp Vault: service, batch or recovery',
    reference: 'https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes',
    prefixes: ['hvs.', 'hvb.', 'hvr.'],
    form: String.raw`hv[sbr]\.[A-Za-z0-9_-]{24,400}`,
    maxLength: 448,
    validate: (value) => /[0-9]/.test(value),
    tokens: [`hvs.${madeUp(1, 24)}`, `hvs.CAES${madeUp(2, 91)}`, `hvb.AAAA${madeUp(3, 138)}`],
    others: [`hvs.${madeUp(4, 12)}`, 'hvb.example.com'],
  }),
  providerToken({
    id: 'doppler-token',
    entity: 'DOPPLER_TOKEN',
    title: 'Token of Doppler',
    reference: 'https://docs.doppler.com/reference/auth-token-formats',
    prefixes: ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.', 'dp.said.', 'dp.scim.', 'dp.audit.'],
    form: String.raw`dp\.(?:pt|ct|sa|said|scim|audit|st(?:\.[a-z0-9_-]{2,35})?)\.[A-Za-z0-9]{40,44}`,
    tokens: [`dp.pt.${madeUp(1, 43)}`, `dp.st.dev_backend.${madeUp(2, 43)}`, `dp.ct.${madeUp(3, 43)}`],
    others: ['dp.pt.example.com'],
  }),
  providerToken({
    id: 'onepassword-token',
    entity: 'ONEPASSWORD_TOKEN',
    title: 'Service account token or secret key of 1Password',
    reference:
      'https://developer.1password.com/docs/service-accounts/; https://support.1password.com/secret-key/',
    prefixes: ['ops_eyJ', 'A3-'],
    form: '(?:ops_eyJ[A-Za-z0-9+/_-]{200,1600}={0,3}|A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5})',
    maxLength: 1664,
    tokens: [
      `ops_eyJ${madeUp(1, 260)}`,
      `A3-${upper(2, 6)}-${upper(3, 6)}-${upper(4, 5)}-${upper(5, 5)}-${upper(6, 5)}-${upper(7, 5)}`,
    ],
    others: ['A3-landscape', 'ops_eyJ0'],
  }),
  providerToken({
    id: 'pulumi-token',
    entity: 'PULUMI_TOKEN',
    title: 'Access token of Pulumi',
    reference: 'https://www.pulumi.com/docs/administration/access-identity/access-tokens/',
    prefixes: ['pul-'],
    form: 'pul-[0-9a-f]{40}',
    tokens: [`pul-${hex(1, 40)}`],
    others: [`pul-${hex(2, 32)}`, `repul-${hex(3, 40)}`],
  }),
  providerToken({
    id: 'age-secret-key',
    entity: 'AGE_SECRET_KEY',
    title: 'Secret key of age',
    reference: 'https://github.com/C2SP/C2SP/blob/main/age.md',
    prefixes: ['AGE-SECRET-KEY-1', 'AGE-PLUGIN-'],
    form: 'AGE-(?:SECRET-KEY|PLUGIN-[A-Z0-9]{2,20})-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{38,160}',
    maxLength: 224,
    confidence: 0.98,
    tokens: [`AGE-SECRET-KEY-1${madeUp(1, 58, BECH32)}`, `AGE-PLUGIN-YUBIKEY-1${madeUp(2, 41, BECH32)}`],
    others: ['AGE-SECRET-KEY', `age1${madeUp(3, 58, BECH32).toLowerCase()}`],
  }),
  providerToken({
    id: 'infisical-token',
    entity: 'INFISICAL_TOKEN',
    title: 'Service token of Infisical',
    reference: 'https://infisical.com/docs/documentation/platform/token',
    prefixes: ['st.'],
    form: String.raw`st\.(?:${UUID}|[0-9a-f]{24})\.[0-9a-f]{32}\.[0-9a-f]{32}`,
    tokens: [`st.${uuid(1)}.${hex(2, 32)}.${hex(3, 32)}`, `st.${hex(4, 24)}.${hex(5, 32)}.${hex(6, 32)}`],
    others: ['st.example.com', `st.${uuid(7)}`],
  }),
];
