/** JSON of any layout as one record, and the lines of the bulk API. */
import type { CoreScrubber } from '@scrubjay/core/internal';
import { describe, expect, test } from 'vitest';
import { scrubBody } from './support/entries.ts';
import { engines, scrubberOf } from './support/scrubbers.ts';

const MAIL = 'mira.okonkwo@example.com';
const CARD = '4111 1111 1111 1111';

/** Makes the scrubber fail on what holds BOOM. */
function breakOn(scrubber: unknown, word: string): void {
  const { pipeline, matcher } = scrubber as CoreScrubber;
  const evaluator = pipeline.evaluator as unknown as { evaluate: (n: number) => unknown };
  const evaluate = evaluator.evaluate.bind(evaluator);
  evaluator.evaluate = (n, ...rest: []) => {
    if (matcher.slot(0).bytes.subarray(0, n).includes(word)) throw new Error(`cannot read ${MAIL}`);
    return evaluate(n, ...rest);
  };
}

describe.each(engines)('%s: a JSON document', (engine) => {
  const scrubber = scrubberOf({ engine });
  const scrub = (text: string, by: unknown = scrubber, depth = 100) =>
    scrubBody(by, Buffer.from(text), 'json', depth);
  const textOf = (text: string, by: unknown = scrubber) => scrub(text, by).bytes.toString();

  test.each([
    [
      'on lines',
      `{\n  "a": "${MAIL}",\n\n  "b": [1,\n2]\n}\n`,
      '{\n  "a": "[EMAIL_ADDRESS]",\n\n  "b": [1,\n2]\n}\n',
    ],
    ['with CRLF', `{\r\n\t"a": "${MAIL}"\r\n}\r\n`, '{\r\n\t"a": "[EMAIL_ADDRESS]"\r\n}\r\n'],
    [
      'a key apart from its value',
      '{"password"\n:\n\n  "hunter22"\n}',
      '{"password"\n:\n\n  "[PASSWORD]"\n}',
    ],
    ['a number', '{"card":\n4111111111111111\n}', '{"card":\n"[CREDIT_CARD]"\n}'],
    [
      'a container under a key',
      '{"password": {\n"a": [1,\n2]\n}, "z":\n1}',
      '{"password": "[PASSWORD]", "z":\n1}',
    ],
    [
      'keys that are values',
      `{\n"${MAIL}": 1,\n"ivo@example.com": {\n"${MAIL}": 2}\n}`,
      '{\n"[EMAIL_ADDRESS]": 1,\n"[EMAIL_ADDRESS]#2": {\n"[EMAIL_ADDRESS]#3": 2}\n}',
    ],
    ['an array', `[\n"${MAIL}"\n,\n{"a": "ok"}]`, '[\n"[EMAIL_ADDRESS]"\n,\n{"a": "ok"}]'],
    ['a string alone', `\n"${MAIL}"\n`, '\n"[EMAIL_ADDRESS]"\n'],
    ['a number alone', ' 4111111111111111\n', ' "[CREDIT_CARD]"\n'],
    ['behind a byte order mark', `\ufeff{\n"a": "${MAIL}"}`, '\ufeff{\n"a": "[EMAIL_ADDRESS]"}'],
    ['escapes', '{\n"a": "mira.okonkwo\\u0040example.com\\n"\n}', '{\n"a": "[EMAIL_ADDRESS]\\n"\n}'],
  ])('%s', (_, text, expected) => {
    const { bytes, records } = scrub(text);
    expect(bytes.toString()).toBe(expected);
    expect(records).toBe(1);
  });

  test('paths go over lines', () => {
    const by = scrubberOf({ engine, paths: ['user.name', 'list[1]'] });
    const text = '{\n "user": {\n  "name":\n   "x",\n "z": {"name": "y"} },\n "list": [\n 1,\n 2\n ]\n}';
    const expected =
      '{\n "user": {\n  "name":\n   "[REDACTED]",\n "z": {"name": "y"} },\n "list": [\n 1,\n "[REDACTED]"\n ]\n}';
    expect(textOf(text, by)).toBe(expected);
  });

  test('protected fields are protected on lines too', () => {
    const by = scrubberOf({ engine, protect: ['trace.id'] });
    const text = (mail: string) => `{\n"trace": {\n"id":\n"${MAIL}"},\n"id": "${mail}"\n}`;
    expect(textOf(text(MAIL), by)).toBe(text('[EMAIL_ADDRESS]'));
  });

  test('nothing found gives the very same bytes', () => {
    const source = Buffer.from('{\n  "level": 30,\n  "msg": "cart loaded"\n}\n');
    const result = scrubBody(scrubber, source, 'json');
    expect(result.bytes).toBe(source);
    expect(result.counts).toEqual({ bytes: source.length, findings: {}, withheld: 0 });
  });

  test('several documents, one behind the other, are records', () => {
    const text = `{"event":"${MAIL}"}{"event":{"password":"hunter22"},\n"n":1}\n\n [\n"${MAIL}"]{"event":"ok"} `;
    const result = scrub(text);
    expect(result.bytes.toString()).toBe(
      '{"event":"[EMAIL_ADDRESS]"}{"event":{"password":"[PASSWORD]"},\n"n":1}\n\n [\n"[EMAIL_ADDRESS]"]{"event":"ok"} ',
    );
    expect(result.records).toBe(4);
    const by = scrubberOf({ engine, paths: ['event.id'], actions: { CREDIT_CARD: 'drop' } });
    expect(textOf(`{"event":{"id":1}}\n{"event":"${CARD}"}\n{"event":{"id":2}}`, by)).toBe(
      '{"event":{"id":"[REDACTED]"}}\n{"event":{"id":"[REDACTED]"}}',
    );
    const many = `{"event":"${MAIL}",\n"n":[1,2]}`.repeat(20_000);
    expect(textOf(many)).toBe(many.replaceAll(MAIL, '[EMAIL_ADDRESS]'));
  });

  test('a document over maxRecord is not cut', () => {
    const filler = 'lorem ipsum dolor sit amet, '.repeat(20_000);
    const text = `{\n"a": "${filler}",\n"password": {"x":\n["${filler}"]},\n"mail": "${MAIL}"\n}`;
    const by = scrubberOf({ engine }, { maxRecord: 65_536 });
    expect(textOf(text, by)).toBe(
      `{\n"a": "${filler}",\n"password": "[PASSWORD]",\n"mail": "[EMAIL_ADDRESS]"\n}`,
    );
  });

  test('actions: keep leaves it, drop empties it, fail raises', () => {
    const text = `{\n"a": "${MAIL}"\n}\n`;
    expect(textOf(text, scrubberOf({ engine, action: 'keep' }))).toBe(text);
    const dropped = scrub(text, scrubberOf({ engine, action: 'drop' }));
    expect([dropped.changed, dropped.bytes.length, dropped.counts.findings]).toEqual([
      true,
      0,
      { EMAIL_ADDRESS: 1 },
    ]);
    const failing = scrubberOf({ engine, action: 'fail' });
    expect(() => scrub(text, failing)).toThrow(expect.objectContaining({ code: 'SJ_FINDING' }));
  });

  test.each([
    '',
    ' \n',
    'hello',
    '{',
    '}',
    '[1,]',
    '[,1]',
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '{a:1}',
    "{'a':1}",
    '{"a":1]',
    '[1}',
    '[1 2]',
    '"a',
    '"\\x"',
    '"\\u12g4"',
    '"\\u123',
    '"\\',
    '"a\nb"',
    '"a\tb"',
    '"a\u0000b"',
    '01',
    '1.',
    '.5',
    '-',
    '+1',
    '1e',
    '1e+',
    'nul',
    'nulll',
    'truefalse',
    'NaN',
    '{"a":1}x',
    '{"a":1} 2',
    '2 {"a":1}',
    '555 123 4567',
    '"a""b"',
    '{"a":1}\u00a0',
    '[1]\u0000',
    '/* */ {}',
  ])('what is no JSON is refused: %j', (text) => {
    expect(() => scrub(text)).toThrow(expect.objectContaining({ code: 'SJ_UNREADABLE' }));
  });

  test.each([
    '{}',
    '[]',
    '0',
    '-0.5e-10',
    '1E5',
    'true',
    'false',
    'null',
    '""',
    '"\\"\\\\\\/\\b\\f\\n\\r\\t\\uAb0f"',
    '[[],{}]',
    '{"":{"":[]}}',
  ])('what is JSON is read: %s', (text) => {
    expect(textOf(` ${text}\t`)).toBe(` ${text}\t`);
  });

  test('nesting has a limit', () => {
    const nested = (n: number) => `${'[{"a":'.repeat(n / 2)}1${'}]'.repeat(n / 2)}`;
    expect(textOf(nested(100))).toBe(nested(100));
    for (const [text, depth] of [
      [nested(102), 100],
      ['['.repeat(1_000_000), 100],
      ['[[[]]]', 2],
    ] as const) {
      expect(() => scrub(text, scrubber, depth)).toThrow(expect.objectContaining({ code: 'SJ_TOO_DEEP' }));
    }
  });

  test('a document that cannot be scrubbed is withheld: the caller hears of it, and of nothing in it', () => {
    const by = scrubberOf({ engine });
    breakOn(by, 'BOOM');
    expect(() => scrub(`{"a":"BOOM ${MAIL}"}`, by)).toThrow(
      expect.objectContaining({ code: 'SJ_WITHHELD', message: expect.not.stringContaining('okonkwo') }),
    );
    expect(textOf(`{"a":"${MAIL}"}`, by)).toBe('{"a":"[EMAIL_ADDRESS]"}');
  });
});

describe.each(engines)('%s: a bulk body', (engine) => {
  const scrubber = scrubberOf({ engine });
  const scrub = (text: string, by: unknown = scrubber) => scrubBody(by, Buffer.from(text), 'bulk');
  const index = `{"index":{"_index":"logs","_id":"${MAIL}"}}\n`;

  test('documents are scrubbed, actions are not', () => {
    const text = (mail: string, pass: string) =>
      `${index}{"m":"${mail}"}\n{"create":{}}\n{"m":"ok"}\n{"delete":{"_id":"${MAIL}"}}\n` +
      `{ "update" : {"_id":"1"} }\r\n{"doc":{"password":"${pass}"}}\r\n\n${index}{"m":"${mail}"}`;
    const result = scrub(text(MAIL, 'hunter22'));
    expect(result.bytes.toString()).toBe(text('[EMAIL_ADDRESS]', '[PASSWORD]'));
    expect(result.records).toBe(5);
    expect(result.counts.findings).toEqual({ EMAIL_ADDRESS: 2, PASSWORD: 1 });
  });

  test('nothing found gives the very same bytes', () => {
    for (const text of [`${index}{"m":"ok"}\n`, '{"delete":{"_id":"1"}}\n\n', '', '\n']) {
      const source = Buffer.from(text);
      expect(scrubBody(scrubber, source, 'bulk').bytes).toBe(source);
    }
  });

  test('who drops a document drops its action', () => {
    const by = scrubberOf({ engine, actions: { CREDIT_CARD: 'drop' } });
    const result = scrub(
      `${index}{"m":"${CARD}"}\n{"delete":{}}\n{"create":{}}\n{"m":"${MAIL}"}\n{"update":{}}\n{"m":"${CARD}"}\n`,
      by,
    );
    expect(result.bytes.toString()).toBe('{"delete":{}}\n{"create":{}}\n{"m":"[EMAIL_ADDRESS]"}\n');
  });

  test('many batches of it', () => {
    const text = (mail: string) =>
      Array.from({ length: 5000 }, (_, i) =>
        i % 7 === 0
          ? '{"delete":{"_id":"1"}}\n'
          : `{"create":{}}\n{"n":${i},"m":"${'cart '.repeat(i % 50)}${mail}"}\n`,
      ).join('');
    expect(scrub(text(MAIL)).bytes.toString()).toBe(text('[EMAIL_ADDRESS]'));
  });

  test('a document that cannot be scrubbed is withheld', () => {
    const by = scrubberOf({ engine });
    breakOn(by, 'BOOM');
    const result = scrub(
      `${index}{"m":"BOOM ${MAIL}"}\n{"delete":{}}\n{"create":{}}\n{"m":"${MAIL}"}\n{"create":{}}\nBOOM`,
      by,
    );
    expect(result.bytes.toString()).toBe(
      `${index}{"scrubjay":"record withheld"}\n{"delete":{}}\n{"create":{}}\n{"m":"[EMAIL_ADDRESS]"}\n{"create":{}}\n{"scrubjay":"record withheld"}`,
    );
    expect(result.counts).toMatchObject({ findings: { EMAIL_ADDRESS: 1 }, withheld: 2 });
  });

  test.each([
    `{"m":"${MAIL}"}\n`,
    `{"index":{}} ${MAIL}\n{"m":1}\n`,
    `{"index":"${MAIL}"}\n{"m":1}\n`,
    '{"index":null}\n{}\n',
    `{"index":{},"x":"${MAIL}"}\n{}\n`,
    '{}\n{}\n',
    '[{"index":{}}]\n{}\n',
    'hello\n',
    '{"index":{}}\n',
    '{"index":{}}',
    '{"index":{}}\n\n',
    `{"delete":{}}\n{"m":"${MAIL}"}\n`,
  ])('what is no bulk body is refused: %j', (text) => {
    expect(() => scrub(text)).toThrow(
      expect.objectContaining({ code: 'SJ_UNREADABLE', message: expect.not.stringContaining('okonkwo') }),
    );
  });
});
