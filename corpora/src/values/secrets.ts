/** Secrets, all made up. None was ever issued: check digits that providers put into their tokens are left to chance. */
import type { Rng } from '../rng.ts';

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const base62 = `${upper}${lower}0123456789`;
const base64url = `${base62}-_`;

/** Ends in EXAMPLE as in Amazon's own documents, so that code hosts let it through. */
export const awsAccessKey = (r: Rng) => `AKIA${r.chars(`${upper}234567`, 9)}EXAMPLE`;
export const awsSecretKey = (r: Rng) => `${r.chars(`${base62}/+`, 30)}EXAMPLEKEY`;
export const githubToken = (r: Rng) => `ghp_${r.chars(base62, 36)}`;
export const gitlabToken = (r: Rng) => `glpat-${r.chars(base64url, 20)}`;
export const slackToken = (r: Rng) => `xoxb-${r.digits(12)}-${r.digits(13)}-${r.chars(base62, 24)}`;
export const stripeKey = (r: Rng) => `sk_${r.pick(['test', 'test', 'live'])}_${r.chars(base62, 24)}`;
export const googleKey = (r: Rng) => `AIza${r.chars(base64url, 35)}`;
export const bearer = (r: Rng) => r.chars(base64url, r.int(32, 64));

const encode = (value: string) => Buffer.from(value).toString('base64url');

export function jwt(r: Rng): string {
  const head = encode(JSON.stringify({ alg: r.pick(['HS256', 'RS256', 'ES256']), typ: 'JWT' }));
  const issued = 1_772_000_000 + r.int(0, 999_999);
  const body = encode(
    JSON.stringify({ sub: r.uuid(), iat: issued, exp: issued + 3600, scope: 'orders:read' }),
  );
  return `${head}.${body}.${r.chars(base64url, 43)}`;
}

/** With real newlines; JSON escapes them. */
export function pem(r: Rng): string {
  const kind = r.pick(['PRIVATE KEY', 'RSA PRIVATE KEY', 'EC PRIVATE KEY', 'OPENSSH PRIVATE KEY']);
  const rows = Array.from({ length: r.int(3, 5) }, () => r.chars(`${base62}+/`, 64));
  return [`-----BEGIN ${kind}-----`, ...rows, `${r.chars(base62, 26)}==`, `-----END ${kind}-----`].join('\n');
}

export function basicAuth(r: Rng): string {
  return Buffer.from(`${r.pick(users)}:${password(r)}`).toString('base64');
}

const users = ['svc-report', 'app_rw', 'deploy', 'batch', 'readonly', 'etl'];
const stems = [
  'Sunny',
  'harbor',
  'Maple',
  'tr0mbone',
  'Quartz',
  'winter',
  'Falcon',
  'p1neapple',
  'Copper',
  'orbit',
];

/** Without characters that end a word in a URL or in key=value text. */
export function password(r: Rng): string {
  return (
    r.pick(stems) + r.pick(['-', '_', '!', '.', '$']) + r.chars(base62, r.int(3, 8)) + r.pick(['', '!', '9'])
  );
}

/** One that must be escaped wherever it is quoted. */
export function awkwardPassword(r: Rng): string {
  return `${r.pick(stems)}${r.pick(['"', '\\', '"\\', ' "'])}${r.chars(base62, 6)}`;
}

export function userInfo(r: Rng): string {
  return `${r.pick(users)}:${r.pick(stems)}${r.chars(base62, 7)}`;
}

export function secret(r: Rng): string {
  return r.pick([
    () => r.hex(32),
    () => r.chars(base62, 40),
    () => r.chars(base64url, 24),
    () => r.hex(64),
  ])();
}
