import { entropy } from '../../validators/entropy.ts';
import { madeUp } from '../kit/made-up.ts';
import { placeholder } from '../kit/placeholder.ts';
import type { Detector } from '../types.ts';

/** A token and no word of a sentence about bearers. */
function opaque(value: string): boolean {
  return !placeholder(value) && (/[0-9]/.test(value) || (/[a-z][A-Z]/.test(value) && entropy(value) > 3.2));
}

export const bearerToken: Detector = {
  id: 'bearer-token',
  entity: 'BEARER_TOKEN',
  title: 'Bearer token of an HTTP request',
  reference: 'RFC 6750 section 2.1',
  confidence: 0.85,
  context: [
    {
      words: ['bearer'],
      pattern: /^(?:[ \t+]|%20|\\t|: ?){1,3}([A-Za-z0-9._~+/%-]{16,2048}={0,2})/d,
      validate: opaque,
      needsDigit: false,
      window: 2176,
      confidence: 0.85,
    },
    {
      // The header says that it is one, however short.
      words: ['authorization', 'proxy authorization'],
      pattern:
        /^(?:(?:\\{0,3}["'])?(?:[ \t]|%20)?(?:[:=]|%3[Aa])|\\{0,3}["'][ \t]?,)(?:[ \t]|%20)?(?:\\{0,3}["'])?(?:bearer|token|apikey|api-key)(?:[ \t+=]|%20){1,3}([A-Za-z0-9._~+/%-]{4,2048}={0,2})/di,
      validate: (value) => !placeholder(value),
      needsDigit: false,
      window: 2176,
      confidence: 0.9,
    },
  ],
  examples: [
    `Authorization: Bearer «${madeUp(1, 40)}»`,
    `authorization: bearer «${madeUp(2, 20)}==»`,
    'authorization: Bearer «xyz123»',
    `{"authorization":"Bearer «${madeUp(3, 64)}»"}`,
    `-H "Authorization: Token «${madeUp(4, 40)}»"`,
    `got Bearer «${madeUp(5, 32)}» from client`,
  ],
  counterExamples: [
    'Bearer authentication required',
    'bearer of bad news',
    'WWW-Authenticate: Bearer realm="example"',
    'Authorization: Bearer [REDACTED]',
    'Authorization: Bearer <token>',
    `Authorization: Bearer \${TOKEN}`,
    'the bearer internationalization',
    'authentication, authorization, token validation',
  ],
};

/** Decodes to `user:password` in printable text. Short words do by chance, but not to UTF-8. */
function userAndPassword(value: string): boolean {
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length < 12 && bytes.toString('utf8').includes('\ufffd')) return false;
  return /^[\x20-\x39\x3b-\x7e\x80-\xff]*:[\x20-\x7e\x80-\xff]+$/.test(bytes.toString('latin1'));
}

const encoded = (value: string) => Buffer.from(value).toString('base64');

export const basicAuth: Detector = {
  id: 'basic-auth',
  entity: 'BASIC_AUTH',
  title: 'User and password of HTTP basic authentication',
  reference: 'RFC 7617',
  confidence: 0.9,
  context: [
    {
      words: ['basic'],
      pattern:
        /^(?:[ \t+]|%20|\\t){1,3}([A-Za-z0-9+/_-]{4,1024}(?:={0,2}|(?:%3[Dd]){1,2}))(?![A-Za-z0-9+/_=-])/d,
      validate: (value) => userAndPassword(value.replace(/%3d/gi, '=')),
      needsDigit: false,
      window: 1040,
      confidence: 0.92,
    },
  ],
  examples: [
    // RFC 7617 section 2.
    'Authorization: Basic «QWxhZGRpbjpvcGVuIHNlc2FtZQ==»',
    `authorization: basic «${encoded('svc-report:hunter2')}»`,
    `{"authorization":"Basic «${encoded('app:pa$$w0rd')}»"}`,
    `Proxy-Authorization: Basic «${encoded('jane:correct horse')}»`,
    `-H 'Authorization: Basic «${encoded('deploy:x')}»'`,
  ],
  counterExamples: [
    'Basic usage',
    'basic authentication failed',
    'WWW-Authenticate: Basic realm="example"',
    'Authorization: Basic [REDACTED]',
    `Basic ${encoded('no colon in here')}`,
    'visual basic QWxhZGRpbg==',
    '2.7.2. Basic Options',
  ],
};
