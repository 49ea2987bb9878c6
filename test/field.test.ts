/** What users of other scrubbers suffer from, as rows. The threads are public: each says where it hurt. */
import { describe, expect, test } from 'vitest';
import { engines, entitiesIn, scrubberOf, scrubLine } from './support/scrubbers.ts';
import { chunksOf, throughNode } from './support/streams.ts';

const CARD = '4111 1111 1111 1111';
const MAIL = 'mira@example.com';

/** [thread, configuration, line, wanted]. */
const ROWS: readonly [string, object, string, string][] = [
  [
    'pino#1509 any depth',
    { paths: ['**.token'] },
    '{"a":{"b":{"c":[{"token":"x1"}]}}}',
    '{"a":{"b":{"c":[{"token":"[REDACTED]"}]}}}',
  ],
  [
    'pino redact: three wildcards',
    { paths: ['a.*.*.*.z'] },
    '{"a":{"b":{"c":{"d":{"z":"x1"}}}}}',
    '{"a":{"b":{"c":{"d":{"z":"[REDACTED]"}}}}}',
  ],
  [
    'pino redact: case',
    { paths: ['req.headers.authorization'] },
    '{"req":{"headers":{"Authorization":"x1"}}}',
    '{"req":{"headers":{"Authorization":"[REDACTED]"}}}',
  ],
  [
    'pino redact: case, when asked for',
    { paths: [{ path: 'a.b', caseSensitive: true }] },
    '{"a":{"B":"x1"}}',
    '{"a":{"B":"x1"}}',
  ],
  [
    'pino redact: a path decides on every type',
    { paths: ['a.b'] },
    '{"a":{"b":false}}',
    '{"a":{"b":"[REDACTED]"}}',
  ],
  [
    'pino redact: a path with a dash',
    { paths: ['req.headers["set-cookie"]'] },
    '{"req":{"headers":{"set-cookie":["a=1","b=2"]}}}',
    '{"req":{"headers":{"set-cookie":"[REDACTED]"}}}',
  ],
  [
    'pino redact: arrays',
    { paths: ['users[*].name'] },
    '{"users":[{"name":"x"},{"name":"y"}]}',
    '{"users":[{"name":"[REDACTED]"},{"name":"[REDACTED]"}]}',
  ],
  ['pino redact: one element', { paths: ['a[1]'] }, '{"a":["x","y","z"]}', '{"a":["x","[REDACTED]","z"]}'],
  ['pino redact: escaped key', { paths: ['token'] }, '{"\\u0074oken":"x1"}', '{"\\u0074oken":"[REDACTED]"}'],
  [
    'pino#36 objects in the message',
    {},
    `{"msg":"failed: {\\"password\\":\\"hunter22\\",\\"mail\\":\\"${MAIL}\\"}"}`,
    '{"msg":"failed: {\\"password\\":\\"[PASSWORD]\\",\\"mail\\":\\"[EMAIL_ADDRESS]\\"}"}',
  ],
  ['OTel#15 non-string values', {}, '{"card":4111111111111111,"n":1}', '{"card":"[CREDIT_CARD]","n":1}'],
  [
    'OTel non-string: negative and array',
    {},
    '{"cards":[1,4111111111111111,-2]}',
    '{"cards":[1,"[CREDIT_CARD]",-2]}',
  ],
  ['OTel non-string: last in the record', {}, '{"a":[4111111111111111]}', '{"a":["[CREDIT_CARD]"]}'],
  [
    'OTel#37239 bodies',
    {},
    `{"body":{"stringValue":"pay ${CARD}"}}`,
    '{"body":{"stringValue":"pay [CREDIT_CARD]"}}',
  ],
  [
    'an escaped quote leaks the rest',
    {},
    '{"password":"ab\\"cd, \\\\","x":1}',
    '{"password":"[PASSWORD]","x":1}',
  ],
  ['an escaped quote leaks the rest, logfmt', {}, 'password="ab\\"cd ef" x=1', 'password="[PASSWORD]" x=1'],
  [
    'a bare number replaced by a label',
    { action: { name: 'label', text: 'X' } },
    '{"card":4111111111111111}',
    '{"card":"X"}',
  ],
  [
    'key rule `token` takes `tokenizer`',
    {},
    '{"tokenizer":"bert-base-uncased","tokens":120,"max_tokens":"4096"}',
    '{"tokenizer":"bert-base-uncased","tokens":120,"max_tokens":"4096"}',
  ],
  [
    'key rule of the user takes whole keys',
    { keys: { token: {} } },
    '{"tokenizer":"bert","token":"x1","myToken":"x1"}',
    '{"tokenizer":"bert","token":"[REDACTED]","myToken":"[SECRET]"}',
  ],
  [
    'key rule in every writing',
    { keys: { employeeId: {} } },
    '{"employee_id":7,"EmployeeId":"7","employee-id":7,"EMPLOYEE_ID":7}',
    '{"employee_id":"[REDACTED]","EmployeeId":"[REDACTED]","employee-id":"[REDACTED]","EMPLOYEE_ID":"[REDACTED]"}',
  ],
  [
    'presidio#1173 epoch ms that pass Luhn',
    {},
    '{"time":1772438414217,"at":1772438414215,"next":1700000000005}',
    '{"time":1772438414217,"at":1772438414215,"next":1700000000005}',
  ],
  [
    'epoch µs and ns that pass Luhn',
    {},
    '{"us":1772438414215004,"ns":1772438414215000004}',
    '{"us":1772438414215004,"ns":1772438414215000004}',
  ],
  [
    'presidio#1254 timestamps and numbers are nobody',
    {},
    '2026-03-02 08:00:05,123 INFO 12345678 done in 1234 ms',
    '2026-03-02 08:00:05,123 INFO 12345678 done in 1234 ms',
  ],
  [
    'hashes',
    {},
    'md5 d41d8cd98f00b204e9800998ecf8427e sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'md5 d41d8cd98f00b204e9800998ecf8427e sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709',
  ],
  [
    'UUIDs and trace ids',
    {},
    '{"id":"4111-1111","u":"41111111-1111-4111-8111-111111111111","trace":"41111111111111111111111111111111"}',
    '{"id":"4111-1111","u":"41111111-1111-4111-8111-111111111111","trace":"41111111111111111111111111111111"}',
  ],
  [
    'versions',
    {},
    'node 20.19.0 openssl 3.0.15 chrome/126.0.6478.61',
    'node 20.19.0 openssl 3.0.15 chrome/126.0.6478.61',
  ],
  ['presidio#786 names in capitals', {}, '{"customer":"ANNA SCHMIDT"}', '{"customer":"[PERSON]"}'],
  [
    'Vector#5222 an SSN needs borders',
    {},
    'a536-90-43991 1536-90-4399 536-90-4399',
    'a536-90-43991 1536-90-4399 [US_SSN]',
  ],
  ['Vector#5222 zeros inside the serial', {}, 'ssn 536-90-4009', 'ssn [US_SSN]'],
  [
    'OTel#37591 overlapping patterns leave no part',
    {},
    `https://${MAIL.replace('@', '%40')}:hunter22@example.com/`,
    'https://[URL_CREDENTIALS]@example.com/',
  ],
  [
    'OTel only the last pattern applied',
    {},
    `${MAIL} ${CARD} 536-90-4399 ${MAIL}`,
    '[EMAIL_ADDRESS] [CREDIT_CARD] [US_SSN] [EMAIL_ADDRESS]',
  ],
  [
    'Fluent Bit#4587 nested keys',
    {},
    '{"log":"{\\"req\\":{\\"headers\\":{\\"authorization\\":\\"Bearer abcdef0123456789abcdef\\"}}}"}',
    '{"log":"{\\"req\\":{\\"headers\\":{\\"authorization\\":\\"Bearer [BEARER_TOKEN]\\"}}}"}',
  ],
  [
    'authorization in a pino record',
    {},
    '{"req":{"headers":{"authorization":"Basic bWlyYTpodW50ZXIyMg=="}}}',
    '{"req":{"headers":{"authorization":"Basic [BASIC_AUTH]"}}}',
  ],
  [
    'allow-list',
    { allow: [MAIL, { value: 'DE89370400440532013000', entity: 'IBAN_CODE' }] },
    `${MAIL} MIRA@EXAMPLE.COM ivo@example.com DE89370400440532013000`,
    `${MAIL} MIRA@EXAMPLE.COM [EMAIL_ADDRESS] DE89370400440532013000`,
  ],
  [
    'allow-list by pattern: the whole value',
    { allow: [{ pattern: '.*@example\\.com' }] },
    `${MAIL} mira@example.com.evil.test`,
    `${MAIL} [EMAIL_ADDRESS]`,
  ],
  [
    'allow-list of another entity',
    { allow: [{ value: MAIL, entity: 'CREDIT_CARD' }] },
    MAIL,
    '[EMAIL_ADDRESS]',
  ],
  [
    'protect wins',
    { protect: ['order.id'] },
    '{"order":{"id":4111111111111111,"card":4111111111111111}}',
    '{"order":{"id":4111111111111111,"card":"[CREDIT_CARD]"}}',
  ],
  [
    'protected envelope: value in a deeper `time` is scrubbed',
    {},
    `{"time":1,"a":{"time":"${MAIL}"}}`,
    '{"time":1,"a":{"time":"[EMAIL_ADDRESS]"}}',
  ],
  [
    'hidden in what a client sends as a protected key',
    {},
    `{"msg":"{\\"level\\":\\"${MAIL}\\"}"}`,
    '{"msg":"{\\"level\\":\\"[EMAIL_ADDRESS]\\"}"}',
  ],
  ['thresholds', { thresholds: { EMAIL_ADDRESS: 1 } }, `${MAIL} ${CARD}`, `${MAIL} [CREDIT_CARD]`],
  ['entities', { entities: ['CREDIT_CARD'] }, `${MAIL} ${CARD}`, `${MAIL} [CREDIT_CARD]`],
  [
    'partial-key globs wished: last words decide',
    {},
    '{"db_password":"hunter22","DB_PASSWORD_FILE":"/run/secrets/db","userPassword":"hunter22"}',
    '{"db_password":"[PASSWORD]","DB_PASSWORD_FILE":"/run/secrets/db","userPassword":"[PASSWORD]"}',
  ],
  [
    'query strings',
    {},
    `GET /login?user=mira&password=hunter22&next=%2F HTTP/1.1`,
    'GET /login?user=mira&password=[PASSWORD]&next=%2F HTTP/1.1',
  ],
  [
    'encoded e-mail address in a query',
    {},
    'GET /?mail=mira%40example.com&x=1',
    'GET /?mail=[EMAIL_ADDRESS]&x=1',
  ],
  [
    'user@db is no e-mail address',
    {},
    'connection user=app db=app@db app@localhost',
    'connection user=app db=app@db app@localhost',
  ],
  ['CRLF', {}, `a ${MAIL}\r\nb ${CARD}\r\n`, 'a [EMAIL_ADDRESS]\r\nb [CREDIT_CARD]\r\n'],
  [
    'CRI',
    {},
    `2026-03-02T08:00:00.1Z stdout F {"mail":"${MAIL}","card":4111111111111111}`,
    '2026-03-02T08:00:00.1Z stdout F {"mail":"[EMAIL_ADDRESS]","card":"[CREDIT_CARD]"}',
  ],
  [
    'custom detector',
    { detectors: [{ id: 'ticket', entity: 'TICKET', pattern: 'TK-\\d{4}' }] },
    '{"a":"TK-1234"} TK-99',
    '{"a":"[TICKET]"} TK-99',
  ],
  [
    'custom detector in an escaped string',
    { detectors: [{ id: 'ticket', entity: 'TICKET', pattern: 'TK/\\d{4}' }] },
    '{"a":"\\u0054K\\/1234"}',
    '{"a":"[TICKET]"}',
  ],
  [
    'custom detector with a validator',
    { detectors: [{ id: 'n', entity: 'N', pattern: '\\b\\d{6}\\b', validator: 'luhn' }] },
    '123455 123456',
    '[N] 123456',
  ],
  [
    'custom detector with keywords',
    { detectors: [{ id: 'b', entity: 'B', pattern: '[A-Z]\\d{3}', keywords: ['badge'] }] },
    'badge A123 and then, very much later than the window lets it be seen, another A124',
    'badge [B] and then, very much later than the window lets it be seen, another A124',
  ],
  [
    'partial keeps the grouping of a card',
    { actions: { CREDIT_CARD: { name: 'partial', last: 4 } } },
    CARD,
    '**** **** **** 1111',
  ],
  [
    'two keys that become the same',
    {},
    `{"${MAIL}":1,"ivo@example.com":2}`,
    '{"[EMAIL_ADDRESS]":1,"[EMAIL_ADDRESS]#2":2}',
  ],
  [
    'labels are left alone by a second pass',
    {},
    'password=[PASSWORD] "name":"[PERSON]" mail=[EMAIL_ADDRESS] token [SLACK_TOKEN]: no',
    'password=[PASSWORD] "name":"[PERSON]" mail=[EMAIL_ADDRESS] token [SLACK_TOKEN]: no',
  ],
  [
    'words about passwords',
    {},
    'password mismatch? (password required) GET /etc/passwd HTTP/1.1 password: must be longer',
    'password mismatch? (password required) GET /etc/passwd HTTP/1.1 password: must be longer',
  ],
  [
    'an IPv6 address with a port behind it',
    {},
    '[client 2001:0db8:8dc5:aa99:6c75:6c09:44b0:54e2:55366] x',
    '[client [IP_ADDRESS]:55366] x',
  ],
  [
    'a value in brackets',
    {},
    `(536-90-4399) [${MAIL}] <${MAIL}> {${MAIL}} (${CARD})`,
    '([US_SSN]) [[EMAIL_ADDRESS]] <[EMAIL_ADDRESS]> {[EMAIL_ADDRESS]} ([CREDIT_CARD])',
  ],
  [
    'a value behind a line break that is escaped',
    {},
    '{"a":"x\\n+442079460958\\n\\tmira@example.com\\r\\n00:00:5E:00:53:AF"}',
    '{"a":"x\\n[PHONE_NUMBER]\\n\\t[EMAIL_ADDRESS]\\r\\n[MAC_ADDRESS]"}',
  ],
];

describe.each(engines)('%s', (engine) => {
  test.each(ROWS)('%s', (_, raw, line, wanted) => {
    expect(scrubLine(scrubberOf({ ...raw, engine }), line)).toBe(wanted);
  });

  test('hermes-agent#69196 secrets split across chunks', async () => {
    const scrubber = scrubberOf({ engine });
    const line = Buffer.from(
      `{"a":"${MAIL}","b":"ghp_${'a1'.repeat(18)}","password":"hunter22","card":4111111111111111}\n`,
    );
    const whole = Buffer.from(scrubber.scrub(line));
    expect(whole.toString()).not.toMatch(/mira|ghp_|hunter|4111/);
    for (let size = 1; size < line.length; size++) {
      expect((await throughNode(scrubber, chunksOf(line, [size, line.length]))).equals(whole)).toBe(true);
    }
  });

  test('winston#1492 and pino: the caller’s object is not touched', () => {
    const value = Object.freeze({
      req: Object.freeze({ headers: Object.freeze({ authorization: 'Bearer abcdef0123456789abcdef' }) }),
    });
    const copy = scrubberOf({ engine }).scrubObject(value);
    expect(copy.req.headers.authorization).not.toContain('abcdef');
    expect(value.req.headers.authorization).toContain('abcdef');
  });

  test('the same person, the same label: the order of patterns means nothing', () => {
    const scrubber = scrubberOf({ engine });
    const first = entitiesIn(scrubber, `${CARD} ${MAIL}`);
    expect(first).toEqual(['CREDIT_CARD', 'EMAIL_ADDRESS']);
    for (let i = 0; i < 5; i++) expect(entitiesIn(scrubberOf({ engine }), `${CARD} ${MAIL}`)).toEqual(first);
  });
});
