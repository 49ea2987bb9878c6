import { madeUp } from '../kit/made-up.ts';
import { placeholder } from '../kit/placeholder.ts';
import { looksRandom } from '../kit/random.ts';
import type { Detector } from '../types.ts';

/** Which cookies of a header open a session says evaluate/value/cookies.ts; the word rule is for what is no header. */
export const cookie: Detector = {
  id: 'cookie',
  entity: 'SECRET',
  title: 'Cookie that opens a session',
  reference: 'RFC 6265',
  confidence: 0.9,
  context: [
    {
      words: ['cookie', 'cookies'],
      pattern:
        /(?<![A-Za-z0-9])[\w.-]{0,32}(?:sess|session|sid|auth|token|csrf|xsrf)[\w.-]{0,16}=([^\s;"',\\[\]]{8,512})/di,
      validate: (value) => /[0-9]/.test(value) && !placeholder(value),
      window: 160,
      confidence: 0.7,
    },
  ],
  keys: ['cookie', 'cookies', 'set_cookie', 'set_cookies', 'cookie_header'],
  // As a whole no value is one.
  validateKeyed: () => false,
  examples: [
    `Cookie: session=«${madeUp(1, 24)}1»; theme=dark`,
    `Cookie: theme=dark; sid=«${madeUp(2, 24)}2»`,
    `Set-Cookie: csrftoken=«${madeUp(3, 24)}3»; Path=/`,
    `{"cookie":"auth=«${madeUp(4, 24)}4»"}`,
    `got cookie with sessionid=«${madeUp(5, 24)}5»`,
  ],
  counterExamples: [
    'Cookie: theme=dark; lang=en',
    'cookie=yes theme=dark',
    '{"cookie":true}',
    'Set-Cookie: session=; Path=/; Max-Age=0',
    'cookie session=expired',
  ],
};

export const sessionValue: Detector = {
  id: 'session-value',
  entity: 'SECRET',
  title: 'Random value under a key that names other things too',
  reference: 'https://owasp.org/www-community/attacks/Session_hijacking_attack',
  confidence: 0.7,
  keys: [
    'session',
    'sessid',
    'sid',
    'app_key',
    'application_key',
    'csrf',
    'xsrf',
    'hmac_key',
    'signing_salt',
    'laravel_session',
  ],
  notKeys: ['account_sid', 'message_sid', 'call_sid', 'service_sid', 'object_sid', 'user_sid'],
  validateKeyed: (value) => looksRandom(value.replace(/^base64:/, '')),
  examples: [
    `session=«${madeUp(1, 32, '0123456789abcdef')}» user=jane`,
    `laravel_session=«${madeUp(2, 40, '0123456789abcdef')}»`,
    `sid=«${madeUp(3, 32, '0123456789abcdef')}»`,
    `APP_KEY=«base64:${madeUp(4, 43)}=»`,
    `DATADOG_APP_KEY=«${madeUp(5, 40, '0123456789abcdef')}»`,
  ],
  counterExamples: [
    'sid=2001219',
    'sid=S-1-5-21-3623811015-3361044348-30300820-1013',
    'session=closed',
    '{"session":"550e8400-e29b-41d4-a716-446655440000"}',
    'app_key=storefront-production',
    `account_sid=AC${madeUp(6, 32, '0123456789abcdef')}`,
    'auth=publickey',
  ],
};
