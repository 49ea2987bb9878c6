/** MessagePack entries: string by string, types kept, by the rules of JSON. */
import { ExtData } from '@msgpack/msgpack';
import type { CoreScrubber } from '@scrubjay/core/internal';
import { describe, expect, test } from 'vitest';
import {
  decode,
  encode,
  encodeLoosely,
  entries,
  entry,
  raw,
  recordsOf,
  scrubBody,
  TIME,
} from './support/entries.ts';
import { engines, scrubberOf } from './support/scrubbers.ts';

const MAIL = 'mira.okonkwo@example.com';
const OTHER = 'ivo@example.com';
const CARD = '4111 1111 1111 1111';
const ext = new ExtData(7, new Uint8Array(Buffer.from(MAIL)));
const bin = (text: string) => new Uint8Array(Buffer.from(text));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe.each(engines)('%s', (engine) => {
  const scrubber = scrubberOf({ engine });
  const scrub = (source: Buffer, by = scrubber) => scrubBody(by, source, 'entries');

  test.each<[string, unknown, unknown]>([
    ['a string', { m: `to ${MAIL}, ok` }, { m: 'to [EMAIL_ADDRESS], ok' }],
    ['an integer', { m: 4111111111111111 }, { m: '[CREDIT_CARD]' }],
    ['arrays and maps', { a: [{ b: [MAIL, 1, null] }] }, { a: [{ b: ['[EMAIL_ADDRESS]', 1, null] }] }],
    [
      'keys',
      { [MAIL]: 1, [OTHER]: { [MAIL]: 2 } },
      { '[EMAIL_ADDRESS]': 1, '[EMAIL_ADDRESS]#2': { '[EMAIL_ADDRESS]#3': 2 } },
    ],
    ['a key that decides', { password: 'hunter22' }, { password: '[PASSWORD]' }],
    ['a number under such a key', { token: 12345678 }, { token: '[SECRET]' }],
    [
      'a container under such a key',
      { a: 1, password: { x: [1, 2] }, z: 3 },
      { a: 1, password: '[PASSWORD]', z: 3 },
    ],
    ['JSON in a string', { log: `{"a":"${MAIL}","n":[1]}` }, { log: '{"a":"[EMAIL_ADDRESS]","n":[1]}' }],
    [
      'control characters',
      { m: `\u0001a\n"${MAIL}"\\\t\u001f` },
      { m: '\u0001a\n"[EMAIL_ADDRESS]"\\\t\u001f' },
    ],
    ['characters of all lengths', { m: `ключ 日本 🦜 ${MAIL} é` }, { m: 'ключ 日本 🦜 [EMAIL_ADDRESS] é' }],
    ['binary data that is text', { m: bin(`to ${MAIL}`) }, { m: bin('to [EMAIL_ADDRESS]') }],
    [
      'binary data of an unknown encoding',
      { m: latin1(`caf\xe9 ${MAIL} \0\xff\xfe`) },
      { m: latin1('caf\xe9 [EMAIL_ADDRESS] \0\xff\xfe') },
    ],
    ['extensions stay', { e: ext, t: TIME, m: MAIL }, { e: ext, t: TIME, m: '[EMAIL_ADDRESS]' }],
    ['a record that is a string', MAIL, '[EMAIL_ADDRESS]'],
    ['a record that is an array', [MAIL, 1], ['[EMAIL_ADDRESS]', 1]],
    [
      'values beside it',
      { m: MAIL, v: [true, false, null, -1, 1.5, 2 ** 40, -(2 ** 40), ''] },
      {
        m: '[EMAIL_ADDRESS]',
        v: [true, false, null, -1, 1.5, 2 ** 40, -(2 ** 40), ''],
      },
    ],
  ])('%s', (_, record, expected) => {
    const { bytes, records, counts } = scrub(entry(record));
    expect(decode(bytes)).toEqual([[TIME, expected]]);
    expect([records, counts.withheld]).toEqual([1, 0]);
    expect(Object.keys(counts.findings).length).toBeGreaterThan(0);
  });

  test.each<[string, Buffer, Buffer]>([
    ['a float', encodeLoosely([TIME, { m: 4111111111111111 }]), entry({ m: '[CREDIT_CARD]' })],
    ['a 64-bit integer', encodeLoosely([TIME, { m: 4111111111111111n }]), entry({ m: '[CREDIT_CARD]' })],
    [
      'a string that is no UTF-8',
      raw(`92 00 81 a1 6d bc ff 20 ${Buffer.from(MAIL).toString('hex')} c3 e2`),
      raw(`92 00 81 a1 6d b3 ff 20 ${Buffer.from('[EMAIL_ADDRESS]').toString('hex')} c3 e2`),
    ],
    [
      'a key that is a number',
      Buffer.concat([raw('92 00 82'), encode(4111111111111111), raw('01 07 02')]),
      Buffer.concat([raw('92 00 82'), encode('[CREDIT_CARD]'), raw('01 07 02')]),
    ],
    [
      'a key that is an array',
      Buffer.concat([raw('92 00 82'), encode([MAIL]), encode({ b: OTHER }), encode('z'), encode(MAIL)]),
      Buffer.concat([
        raw('92 00 82'),
        encode(['[EMAIL_ADDRESS]']),
        encode({ b: '[EMAIL_ADDRESS]' }),
        encode('z'),
        encode('[EMAIL_ADDRESS]'),
      ]),
    ],
    [
      'a key that is an extension',
      Buffer.concat([raw('92 00 81 d4 07 41'), encode(MAIL)]),
      Buffer.concat([raw('92 00 81 d4 07 41'), encode('[EMAIL_ADDRESS]')]),
    ],
    [
      'lengths written longer than need be stay where nothing is found',
      Buffer.concat([
        raw('dd 00 00 00 02 cf 00 00 00 00 00 00 00 07 df 00 00 00 02 db 00 00 00 01 61 d9 01 78 a1 6d'),
        encode(MAIL),
      ]),
      Buffer.concat([
        raw('dd 00 00 00 02 cf 00 00 00 00 00 00 00 07 df 00 00 00 02 db 00 00 00 01 61 d9 01 78 a1 6d'),
        encode('[EMAIL_ADDRESS]'),
      ]),
    ],
  ])('%s', (_, source, expected) => {
    expect(scrub(source).bytes.toString('hex')).toBe(expected.toString('hex'));
  });

  test.each([
    ['an integer', 7],
    ['a float', 1700000000.25],
    ['a negative integer', -1],
    ['an EventTime of variable length', raw('c7 08 00 00 00 00 01 00 00 00 02')],
    ['a timestamp', raw('d6 ff 00 00 00 01')],
    ['a long timestamp', raw('c7 0c ff 00 00 00 01 00 00 00 00 00 00 00 02')],
  ])('a time that is %s', (_, time) => {
    const bytes = Buffer.isBuffer(time) ? time : encode(time);
    const source = Buffer.concat([raw('92'), bytes, encode({ m: MAIL })]);
    const expected = Buffer.concat([raw('92'), bytes, encode({ m: '[EMAIL_ADDRESS]' })]);
    expect(scrub(source).bytes).toEqual(expected);
  });

  test('metadata is a record of its own', () => {
    const source = Buffer.concat([
      entry({ m: 'one' }, { from: MAIL }),
      entry({ m: OTHER }, {}),
      entry({ m: 'three' }, { otlp: { password: 'hunter22' } }),
      entry({ m: `four ${MAIL}` }, { a: [OTHER, OTHER] }),
      entry({ m: 'five' }, null),
    ]);
    expect(decode(scrub(source).bytes)).toEqual([
      [[TIME, { from: '[EMAIL_ADDRESS]' }], { m: 'one' }],
      [[TIME, {}], { m: '[EMAIL_ADDRESS]' }],
      [[TIME, { otlp: { password: '[PASSWORD]' } }], { m: 'three' }],
      [[TIME, { a: ['[EMAIL_ADDRESS]', '[EMAIL_ADDRESS]'] }], { m: 'four [EMAIL_ADDRESS]' }],
      [[TIME, null], { m: 'five' }],
    ]);
  });

  test('paths begin at the record, and at the metadata', () => {
    const by = scrubberOf({
      engine,
      paths: ['user.name', 'list[1]', 'o'],
    });
    const record = {
      user: { name: 'x', z: 'y' },
      list: [1, 2, { a: 1 }],
      deep: { user: { name: 'x' } },
      o: { p: [1] },
    };
    const expected = {
      user: { name: '[REDACTED]', z: 'y' },
      list: [1, '[REDACTED]', { a: 1 }],
      deep: { user: { name: 'x' } },
      o: '[REDACTED]',
    };
    expect(decode(scrub(entry(record, record), by).bytes)).toEqual([[[TIME, expected], expected]]);
  });

  test('a rule of the configuration takes values of every type', () => {
    const by = scrubberOf({ engine, keys: { secret_thing: 'label' } });
    for (const value of [null, true, 1, 1.5, 'x', bin('x'), [1], { a: 1 }, ext]) {
      const [record] = recordsOf(scrub(entry({ secret_thing: value, z: 1 }), by).bytes);
      const label = value instanceof Uint8Array ? bin('[REDACTED]') : '[REDACTED]';
      expect(record).toEqual({ secret_thing: label, z: 1 });
    }
  });

  test.each([
    'label',
    'mask',
    { name: 'partial', first: 1, last: 4 },
    'remove',
    { name: 'label', text: '⟦{entity}⟧ 🦜' },
  ])('action %j does what it does in JSON', (action) => {
    const by = scrubberOf({ engine, action });
    const record = { m: `a ${MAIL}`, n: 4111111111111111, o: { password: 'hunter22' }, [OTHER]: [1.5, CARD] };
    const json = Buffer.from(by.scrub(Buffer.from(JSON.stringify(record)))).toString();
    expect(json).not.toMatch(/okonkwo|41111|hunter|ivo@/);
    expect(recordsOf(scrub(entry(record), by).bytes)).toEqual([JSON.parse(json)]);
  });

  test('keep counts and leaves the bytes, drop takes the entry, fail raises', () => {
    const source = entries({ m: 'one' }, { m: MAIL }, { m: `${CARD} ${MAIL}` }, { m: 'four' });
    const kept = scrub(source, scrubberOf({ engine, action: 'keep' }));
    expect(kept.bytes).toBe(source);
    expect(kept.counts.findings).toEqual({ CREDIT_CARD: 1, EMAIL_ADDRESS: 2 });
    const dropped = scrub(source, scrubberOf({ engine, actions: { CREDIT_CARD: 'drop' } }));
    expect(recordsOf(dropped.bytes)).toEqual([{ m: 'one' }, { m: '[EMAIL_ADDRESS]' }, { m: 'four' }]);
    expect(dropped.counts.findings).toEqual({ CREDIT_CARD: 1, EMAIL_ADDRESS: 2 });
    expect(dropped.records).toBe(4);
    const all = scrub(entries({ m: CARD }), scrubberOf({ engine, action: 'drop' }));
    expect([all.changed, all.bytes.length]).toEqual([true, 0]);
    const failing = scrubberOf({ engine, actions: { CREDIT_CARD: 'fail' } });
    expect(() => scrub(source, failing)).toThrow(expect.objectContaining({ code: 'SJ_FINDING' }));
  });

  test.each([31, 32, 255, 256, 65_535, 65_536])('a label that makes a string %i bytes long', (n) => {
    const text = '[EMAIL_ADDRESS]';
    const rest = 'x'.repeat(n - text.length - 1);
    const record = { m: `${MAIL} ${rest}`, b: bin(`${MAIL} ${rest}`), z: 1 };
    const expected = { m: `${text} ${rest}`, b: bin(`${text} ${rest}`), z: 1 };
    expect(scrub(entry(record)).bytes).toEqual(entry(expected));
  });

  test('nothing found gives the very same bytes', () => {
    const source = entries({ level: 30, msg: 'cart loaded' }, {}, [], { e: ext, b: bin('ok'), f: 0.1 });
    const { bytes, records, counts } = scrub(source);
    expect(bytes).toBe(source);
    expect(records).toBe(4);
    expect(counts).toEqual({ bytes: source.length, findings: {}, withheld: 0 });
    const empty = Buffer.alloc(0);
    expect(scrub(empty)).toMatchObject({ bytes: empty, records: 0 });
  });

  test('a word does not begin or end at a length', () => {
    // 0x31, the length of the text behind it, is the digit that would make a card of it.
    const text = `111-1111-1111-1111${' '.repeat(0x31 - 18)}`;
    const body = Buffer.concat([
      raw('92 00 82 a1 6d a3'),
      Buffer.from('x 4'),
      raw('a1 34 d9 31'),
      Buffer.from(text),
    ]);
    expect(Buffer.from(scrubber.scrub(Buffer.from(`4${text}`))).toString()).toContain('[CREDIT_CARD]');
    expect(scrub(body).bytes).toBe(body);
  });

  test.each([1, 40, 3000])(
    'a question is answered by the next entry, whatever batch it is in: %i before',
    (n) => {
      const talk = scrubberOf({ engine, preset: 'strict' });
      const lines = [
        ...Array.from({ length: n }, (_, i) => ({ level: 30, msg: `cart ${i} loaded ${'x'.repeat(100)}` })),
        { level: 30, msg: 'may i have your name?' },
        { level: 30, msg: 'sure, its priya kamau' },
      ];
      const json = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      const expected = Buffer.from(talk.scrub(json)).toString().trimEnd().split('\n').at(-1)!;
      expect(expected).not.toContain('priya');
      const source = Buffer.concat(lines.map((line, i) => entry(line, i % 2 ? { k: 'v' } : undefined)));
      expect(recordsOf(scrub(source, talk).bytes).at(-1)).toEqual(JSON.parse(expected));
    },
  );

  test('a record much longer than a batch is one record', () => {
    const record = {
      a: 'x '.repeat(900_000),
      m: MAIL,
      b: { password: 'hunter22' },
      z: '\u0000'.repeat(300_000),
    };
    const source = Buffer.concat([entry({ m: OTHER }), entry(record), entry({ m: 'last' })]);
    expect(recordsOf(scrub(source).bytes)).toEqual([
      { m: '[EMAIL_ADDRESS]' },
      { ...record, m: '[EMAIL_ADDRESS]', b: { password: '[PASSWORD]' } },
      { m: 'last' },
    ]);
  });

  describe('what is refused', () => {
    const good = entries({ m: MAIL });
    test.each<[string, Buffer]>([
      ['text', Buffer.from(`mail ${MAIL}\n`)],
      ['JSON', Buffer.from(`{"m":"${MAIL}"}`)],
      ['a map', encode({ m: MAIL })],
      ['a lone record', encode([MAIL])],
      ['three', encode([TIME, { m: MAIL }, 1])],
      ['a time that is text', encode([MAIL, { m: 1 }])],
      ['a time that is binary', encode([bin(MAIL), { m: 1 }])],
      ['a time that is an extension of somebody', encode([ext, { m: MAIL }])],
      ['no time', encode([null, { m: MAIL }])],
      ['three in place of the time', encode([[TIME, {}, 1], { m: MAIL }])],
      ['a byte that means nothing', raw('92 00 81 a1 6d c1')],
      ['nothing but a head', raw('92')],
      ['a string that is said to be longer than all', raw('92 00 db ff ff ff ff 41')],
      ['binary data that is', raw('92 00 c6 ff ff ff ff 41')],
      ['an extension that is', raw('92 00 c9 ff ff ff ff 41')],
      ['an array that is', raw('92 00 dd ff ff ff ff 41')],
      ['a map that is', raw('92 00 df ff ff ff ff 41')],
      ['a map that would be twice', raw('92 00 df 80 00 00 00 41')],
    ])('%s', (_, source) => {
      for (const body of [source, Buffer.concat([good, source])]) {
        expect(() => scrub(body)).toThrow(expect.objectContaining({ code: 'SJ_UNREADABLE' }));
      }
    });

    test('what is cut off anywhere', () => {
      const source = Buffer.concat([
        good,
        entry({ a: [1, 2.5, { b: bin('x') }], e: ext, long: 'y'.repeat(300) }, { k: 1 }),
      ]);
      for (let n = good.length + 1; n < source.length; n++) {
        expect(() => scrub(source.subarray(0, n))).toThrow(
          expect.objectContaining({ code: 'SJ_UNREADABLE' }),
        );
      }
    });
  });

  describe('what is withheld', () => {
    const withheld = { scrubjay: 'record withheld' };

    test.each([
      [99, false],
      [100, true],
      [10_000, true],
    ])('nesting %i deep: %s', (depth, gone) => {
      const deep = Buffer.concat([raw(`92 00 81 a1 6d ${'91'.repeat(depth)}`), encode(MAIL)]);
      const { bytes, records, counts } = scrub(
        Buffer.concat([entry({ m: MAIL }), deep, entry({ m: OTHER })]),
      );
      expect([records, counts.withheld]).toEqual([3, gone ? 1 : 0]);
      expect(bytes.includes('okonkwo')).toBe(false);
      const decoded = decode(bytes);
      expect(decoded[0]).toEqual([TIME, { m: '[EMAIL_ADDRESS]' }]);
      if (gone) expect(decoded[1]).toEqual([0, withheld]);
      expect(decoded[2]).toEqual([TIME, { m: '[EMAIL_ADDRESS]' }]);
    });

    test('metadata that nests too deep', () => {
      const source = Buffer.concat([raw(`92 92 07 ${'91'.repeat(200)}`), encode(MAIL), encode({ m: MAIL })]);
      expect(decode(scrub(source).bytes)).toEqual([[7, withheld]]);
    });

    test('entries that make the scrubber fail, and only those', () => {
      const by = scrubberOf({ engine });
      const { evaluator } = (by as CoreScrubber).pipeline as unknown as {
        evaluator: { evaluate: (n: number) => unknown };
      };
      const evaluate = evaluator.evaluate.bind(evaluator);
      const { matcher } = by as CoreScrubber;
      evaluator.evaluate = (n, ...rest: []) => {
        if (matcher.slot(0).bytes.subarray(0, n).includes('BOOM')) throw new Error(`cannot read ${MAIL}`);
        return evaluate(n, ...rest);
      };
      const source = Buffer.concat([
        entry({ m: MAIL }),
        entry({ m: `BOOM ${MAIL}` }, { k: MAIL }),
        entry({ m: 'ok' }),
        entry({ m: `${OTHER} BOOM` }),
      ]);
      const { bytes, counts } = scrub(source, by);
      expect(decode(bytes)).toEqual([
        [TIME, { m: '[EMAIL_ADDRESS]' }],
        [TIME, withheld],
        [TIME, { m: 'ok' }],
        [TIME, withheld],
      ]);
      expect(counts).toEqual({ bytes: source.length, findings: { EMAIL_ADDRESS: 1 }, withheld: 2 });
    });
  });
});
