import { madeUp } from '../kit/made-up.ts';
import { placeholder } from '../kit/placeholder.ts';
import { looksRandom } from '../kit/random.ts';
import type { Detector } from '../types.ts';

/** Names that are secrets in a query and anything elsewhere. */
export const querySecret: Detector = {
  id: 'query-secret',
  entity: 'SECRET',
  title: 'Key, code or signature in a query',
  reference: 'RFC 6749 section 4.1.2',
  confidence: 0.7,
  prefixes: ['?key=', '&key=', '?sig=', '&sig=', '?code=', '&code=', '?auth=', '&auth='],
  pattern: /[?&](?:key|sig|auth|code)=([A-Za-z0-9._~%+/=-]{16,512})/dy,
  validate: (value) => looksRandom(value.replace(/%[0-9A-Fa-f]{2}|[.~]/g, '')),
  maxLength: 540,
  examples: [
    `GET /v1/geocode?key=«${madeUp(1, 32)}»&x=1`,
    `/v1?x=1&key=«${madeUp(2, 24)}»`,
    `/cb?code=«${madeUp(3, 32)}»&state=abc`,
    `/blob?sv=2021&sig=«${madeUp(4, 43)}%3D»`,
    `/v1?auth=«${madeUp(5, 32, '0123456789abcdef')}»`,
  ],
  counterExamples: [
    'GET /?key=name&code=200',
    'GET /?code=SUMMER2026',
    'GET /cache?key=users/list/by/name/page2',
    'GET /a?sig=none',
    'GET /a?key=product-description-long1',
  ],
};

/** `pw` is too short for the table of keys. */
export const pw: Detector = {
  id: 'pw',
  entity: 'PASSWORD',
  title: 'Password under the key `pw`',
  reference: 'https://cwe.mitre.org/data/definitions/532.html',
  confidence: 0.65,
  prefixes: ['pw=', 'PW=', 'pw":', 'pw:'],
  // What closes a JSON string and stands behind its quote begins no value.
  pattern: /(?:pw|PW)(?:=|":|: )\s?["']?([^\s"',;&\\\]}:][^\s"',;&\\]{3,127})/dy,
  validate: (value) => !placeholder(value) && !/^(?:[0-9.]+[a-z%]*|[/~<[({].*|[a-z]{1,6})$/i.test(value),
  maxLength: 140,
  examples: [
    'pw=«hunter2x» n=1',
    '?user=a&pw=«hunter2x»',
    'pw: «opensesame9»',
    'PW=«opensesame9»',
    'pw="«opensesame9»"',
  ],
  counterExamples: ['pw=12', 'pw=null', 'pw=***', 'pw=1.5px', 'pw=/home/app'],
};
