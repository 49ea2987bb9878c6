/** Values in an encoding: found, and replaced so that the record and the encoding stay what they are. */
import { createScrubber, defaults } from '@scrubjay/core';
import { describe, expect, test } from 'vitest';
import { engines, scrubberOf, scrubLine } from './support/scrubbers.ts';

const b64 = (text: string) => Buffer.from(text).toString('base64');
const ESC = '\u001b';

/** [what, text, wanted]: the text has no quotes nor backslashes, so it can stand in any record. */
const ROWS: readonly [string, string, string][] = [
  ['form: names and dates', 'name=Jane+Roe&dob=01%2F31%2F1990', 'name=[PERSON]&dob=[DATE_OF_BIRTH]'],
  ['percent: a card', 'card=4111%201111%201111%201111&x=1', 'card=[CREDIT_CARD]&x=1'],
  ['form: a card', '/pay?q=4111+1111+1111+1111&x=%20', '/pay?q=[CREDIT_CARD]&x=%20'],
  ['percent: an address', 'email=jane%40example.com', 'email=[EMAIL_ADDRESS]'],
  ['percent: a number to dial', 'to=%2B44%2020%207946%200958&x=1', 'to=[PHONE_NUMBER]&x=1'],
  [
    'percent: JSON',
    'data=%7B%22password%22%3A%22hunter2%22%2C%22card%22%3A4111111111111111%7D',
    'data=%7B%22password%22%3A%22[PASSWORD]%22%2C%22card%22%3A%22[CREDIT_CARD]%22%7D',
  ],
  ['percent: a key', 'user%5Bpassword%5D=my%20secret%20word&x=1', 'user%5Bpassword%5D=[PASSWORD]&x=1'],
  [
    'percent in percent',
    'url=%2Fa%3Femail%3Djane%2540example.com%26card%3D4111%25201111%25201111%25201111',
    'url=%2Fa%3Femail%3D[EMAIL_ADDRESS]%26card%3D[CREDIT_CARD]',
  ],
  ['percent: %u of old scripts', 'q=jane%u0040example.com', 'q=[EMAIL_ADDRESS]'],
  ['HTML: a number', 'to jane&#64;example.com now', 'to [EMAIL_ADDRESS] now'],
  ['HTML: a hex number', 'to jane&#x40;example.com now', 'to [EMAIL_ADDRESS] now'],
  ['HTML: a name for a sign', 'to jane&commat;example&period;com now', 'to [EMAIL_ADDRESS] now'],
  ['HTML: a space', 'card 4111&nbsp;1111&nbsp;1111&nbsp;1111 ok', 'card [CREDIT_CARD] ok'],
  [
    'HTML: JSON',
    '{&quot;password&quot;:&quot;x1 y2&quot;,&quot;n&quot;:4111111111111111}',
    '{&quot;password&quot;:&quot;[PASSWORD]&quot;,&quot;n&quot;:&quot;[CREDIT_CARD]&quot;}',
  ],
  ['base64: JSON', `data=${b64('{"email":"jane@example.com"}')}`, 'data=[EMAIL_ADDRESS]'],
  ['base64: text', `x ${b64('card 4111 1111 1111 1111')} y`, 'x [CREDIT_CARD] y'],
  [
    'base64 behind a path',
    `GET /v1/state/${b64('{"email":"jane@example.com"}')} ok`,
    'GET /v1/state/[EMAIL_ADDRESS] ok',
  ],
  [
    'base64: padding in a URL',
    `s=${b64('{"email":"jane@example.com"}').replaceAll('=', '%3D')}&n=1`,
    's=[EMAIL_ADDRESS]&n=1',
  ],
  ['base64 in base64', `x=${b64(b64('{"email":"jane@example.com"}'))}`, 'x=[EMAIL_ADDRESS]'],
  ['base64: SASL PLAIN', `auth ${b64('\0jane@example.com\0hunter2')} ok`, 'auth [EMAIL_ADDRESS] ok'],
  ['base64: the surest finding has it', `x=${b64('ssn 536-90-4399, jane@example.com')}`, 'x=[EMAIL_ADDRESS]'],
  ['quoted-printable', 'to jane=40example.com now', 'to [EMAIL_ADDRESS] now'],
];

/** Nothing of ours in them. */
const CLEAN: readonly string[] = [
  'GET /a%20b/c%2Fd?x=%7B%7D&y=%25 200',
  'GET /search?q=desk+lamp&page=2 200',
  'Tom &amp; Jerry &lt;3 &copy; 2026',
  `blob ${b64('nothing to be seen in here at all')}`,
  'sha 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'pod=40f3a.prod size=40kB delay=40ms.',
  'printf %20s %d%% %05.2f 100%25',
  'at com.example.GetUserByEmailAddressAndNameFactoryBean.create',
];

const PLACES: Readonly<Record<string, (text: string) => string>> = {
  'plain text': (text) => `2026-03-02 INFO req ${text}`,
  'a JSON string': (text) => JSON.stringify({ level: 30, msg: text, n: 1 }),
  'JSON in a JSON string': (text) => JSON.stringify({ level: 30, msg: JSON.stringify({ body: text, n: 1 }) }),
  logfmt: (text) => `level=info msg="${text}" n=1`,
};

describe.each(engines)('%s', (engine) => {
  const scrubber = scrubberOf({ engine });
  describe.each(Object.entries(PLACES))('%s', (_, place) => {
    test.each(ROWS)('%s', (_what, text, wanted) => {
      expect(scrubLine(scrubber, place(text))).toBe(place(wanted));
    });
    test.each(CLEAN)('nothing: %s', (text) => {
      expect(scrubLine(scrubber, place(text))).toBe(place(text));
    });
  });

  test.each<[string, string, string]>([
    [
      'a value split by colours',
      `${ESC}[31mjane@${ESC}[0mexample.com rest`,
      `${ESC}[31m[EMAIL_ADDRESS] rest`,
    ],
    [
      'colours around values',
      `${ESC}[31mjane@example.com${ESC}[0m ${ESC}[1;32m4111 1111 1111 1111${ESC}[0m`,
      `${ESC}[31m[EMAIL_ADDRESS]${ESC}[0m ${ESC}[1;32m[CREDIT_CARD]${ESC}[0m`,
    ],
    [
      'a coloured key',
      `${ESC}[90mpassword=${ESC}[0mhunter2${ESC}[0m n=1`,
      `${ESC}[90mpassword=${ESC}[0m[PASSWORD]${ESC}[0m n=1`,
    ],
    [
      'colours in JSON',
      '{"msg":"\\u001b[31mjane@\\u001b[0mexample.com ok"}',
      '{"msg":"\\u001b[31m[EMAIL_ADDRESS] ok"}',
    ],
    [
      'colours as source code writes them',
      'x \\x1b[31mjane@example.com\\x1b[0m y',
      'x \\x1b[31m[EMAIL_ADDRESS]\\x1b[0m y',
    ],
    [
      'soft line breaks of mail',
      '{"body":"Hello jane@exam=\\r\\nple.com, bye"}',
      '{"body":"Hello [EMAIL_ADDRESS], bye"}',
    ],
    [
      'soft line breaks and escapes of mail',
      '{"body":"To: jane=40exam=\\nple.com, bye"}',
      '{"body":"To: [EMAIL_ADDRESS], bye"}',
    ],
    [
      'a stack trace',
      '{"err":"Error: no\\n    at login (/a/b.js:1:2)\\njane@example.com\\nat 4111 1111 1111 1111\\n-----BEGIN RSA PRIVATE KEY-----\\nMIIE\\n-----END RSA PRIVATE KEY-----\\nx"}',
      '{"err":"Error: no\\n    at login (/a/b.js:1:2)\\n[EMAIL_ADDRESS]\\nat [CREDIT_CARD]\\n[PRIVATE_KEY]\\nx"}',
    ],
    [
      'claims without a signature',
      `t=${b64('{"alg":"none"}').replace(/=+$/, '')}.${b64('{"email":"jane@example.com","n":1}').replace(/=+$/, '')} x`,
      `t=${b64('{"alg":"none"}').replace(/=+$/, '')}.[EMAIL_ADDRESS] x`,
    ],
  ])('%s', (_, line, wanted) => {
    expect(scrubLine(scrubber, line)).toBe(wanted);
  });

  test('a token of base64 that is longer than a piece of a record goes as a whole', () => {
    const long = scrubberOf({ engine }, { maxRecord: 40_000 });
    const body = b64(`write to jane@example.com ${'and so on '.repeat(20_000)}`);
    expect(scrubLine(long, `{"a":"${body}","n":1}`)).toBe('{"a":"[EMAIL_ADDRESS]","n":1}');
  });

  test('a protected field stays, encoded or not', () => {
    const line = '{"ref":"a?mail=jane%40example.com","x":"jane%40example.com"}';
    const wanted = '{"ref":"a?mail=jane%40example.com","x":"[EMAIL_ADDRESS]"}';
    expect(scrubLine(scrubberOf({ engine, protect: ['ref'] }), line)).toBe(wanted);
  });

  test('what is allowed is allowed in any encoding', () => {
    const allowing = scrubberOf({ engine, allow: ['jane@example.com'] });
    for (const text of ['x&y=jane%40example.com', 'jane&#64;example.com', b64('write to jane@example.com')])
      expect(scrubLine(allowing, text)).toBe(text);
  });

  test('other actions write in the encoding, and show nothing of base64', () => {
    const partial = scrubberOf({ engine, action: { name: 'partial', last: 4 } });
    expect(scrubLine(partial, 'q=4111%201111%201111%201111')).toBe('q=****%20****%20****%201111');
    expect(scrubLine(partial, `x=${b64('card 4111 1111 1111 1111')}`)).toMatch(/^x=[.*]+$/);
    // A schema would refuse the quotes; nothing may depend on it.
    const loud = createScrubber({ ...defaults, engine, action: { name: 'label', text: '<{entity} "&">' } });
    expect(scrubLine(loud, 'q=jane%40example.com')).toBe('q=%3CEMAIL_ADDRESS%20%22%26%22%3E');
    expect(scrubLine(loud, 'jane&#64;example.com')).toBe('&lt;EMAIL_ADDRESS &quot;&amp;&quot;&gt;');
    expect(JSON.parse(scrubLine(loud, `{"a":"${b64('write to jane@example.com')}"}`))).toEqual({
      a: '<EMAIL_ADDRESS "&">',
    });
  });
});
