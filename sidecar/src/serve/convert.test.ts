import { decodeMulti, encode } from '@msgpack/msgpack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from './contract.ts';
import { convert } from './convert.ts';

const parcel = (form: Form, bytes: Buffer | string) => ({
  form,
  bytes: Buffer.from(bytes as string),
  records: 1,
  tag: 'app.web',
});

function pack(lines: string | Buffer) {
  const made = convert(parcel('lines', lines), 'entries');
  const entries = [...decodeMulti(made.bytes, { useBigInt64: true })] as [
    { data: Uint8Array },
    Record<string, unknown>,
  ][];
  expect(made).toMatchObject({ form: 'entries', tag: 'app.web', records: entries.length });
  return entries.map(([{ data }, record]) => {
    const time = Buffer.from(data);
    return { seconds: time.readUInt32BE(0), nanos: time.readUInt32BE(4), record };
  });
}

/** From MessagePack in hex to a line. */
function unpack(hex: string): string {
  const made = convert(parcel('entries', Buffer.from(hex.replaceAll(' ', ''), 'hex')), 'lines');
  expect(made).toMatchObject({ form: 'lines', tag: 'app.web' });
  return made.bytes.toString();
}

const hexOf = (value: unknown) => Buffer.from(encode(value)).toString('hex');

it('a parcel that has the form is the one that came', () => {
  for (const form of ['lines', 'entries'] as const) {
    const one = parcel(form, '');
    expect(convert(one, form)).toBe(one);
  }
});

describe('lines to entries', () => {
  it.each<[string, unknown]>([
    ['{"a":1}', { a: 1n }],
    ['{}', {}],
    [' { "a" : [ 1 , 2.5 , { } , [ ] ] , "b" : null }\t', { a: [1n, 2.5, {}, []], b: null }],
    ['{"t":true,"f":false}', { t: true, f: false }],
    ['{"text":"ü \\"q\\" \\n \\u00e9 \\ud83d\\ude00"}', { text: 'ü "q" \n é 😀' }],
    ['{"k\\u0065y":1}', { key: 1n }],
    ['{"n":-1,"m":-40000,"o":-3000000000}', { n: -1n, m: -40000n, o: -3000000000n }],
    ['{"n":255,"m":65536,"o":5000000000}', { n: 255n, m: 65536n, o: 5000000000n }],
    ['{"id":9007199254740993}', { id: 9007199254740993n }],
    ['{"id":18446744073709551615}', { id: 18446744073709551615n }],
    ['{"id":-9223372036854775808}', { id: -9223372036854775808n }],
    ['{"id":18446744073709551616}', { id: '18446744073709551616' }],
    ['{"id":-9223372036854775809}', { id: '-9223372036854775809' }],
    ['{"n":1.5e300,"m":1E2,"o":-0.25}', { n: 1.5e300, m: 100, o: -0.25 }],
    ['{"n":-9223372036854776000}', { n: -9223372036854776000 }],
    ['{"n":1e400}', { n: '1e400' }],
    ['hello', { log: 'hello' }],
    ['  indented', { log: '  indented' }],
    ['[1,2]', { log: '[1,2]' }],
    ['"text"', { log: '"text"' }],
    ['5', { log: '5' }],
    ['{"a":1', { log: '{"a":1' }],
    ['{"a":1}x', { log: '{"a":1}x' }],
    ['{"a":01}', { log: '{"a":01}' }],
    ['{"a":1.}', { log: '{"a":1.}' }],
    ['{"a":.5}', { log: '{"a":.5}' }],
    ['{"a":1e}', { log: '{"a":1e}' }],
    ['{"a":-}', { log: '{"a":-}' }],
    ['{"a":tru}', { log: '{"a":tru}' }],
    ['{"a":"\\x"}', { log: '{"a":"\\x"}' }],
    ['{"a":"x}', { log: '{"a":"x}' }],
    ['{"a":"x\\', { log: '{"a":"x\\' }],
    ['{"a":"\t"}', { log: '{"a":"\t"}' }],
    ['{"a" 1}', { log: '{"a" 1}' }],
    ['{"a":1,}', { log: '{"a":1,}' }],
    ['{a:1}', { log: '{a:1}' }],
    ['{"a":[1,]}', { log: '{"a":[1,]}' }],
    ['{"a":[1 2]}', { log: '{"a":[1 2]}' }],
    ['{', { log: '{' }],
    ["level=info msg='x'", { log: "level=info msg='x'" }],
  ])('%s', (line, record) => {
    const [entry, ...more] = pack(`${line}\n`);
    expect(more).toEqual([]);
    expect(widen(entry.record)).toEqual(record);
    expect(Math.abs(entry.seconds - Date.now() / 1000)).toBeLessThan(5);
  });

  it('lines with any ends; empty ones are none', () => {
    expect(pack('a\r\n\n\r\n{"b":1}\r\nc').map(({ record }) => record)).toEqual([
      { log: 'a' },
      { b: 1 },
      { log: 'c' },
    ]);
    expect(pack('')).toEqual([]);
  });

  it('arrays and maps of any length', () => {
    for (const n of [15, 16, 17, 65_535, 65_536]) {
      const list = Array.from({ length: n }, (_, i) => i % 10);
      const map = Object.fromEntries(list.map((value, i) => [`k${i}`, value]));
      expect(pack(`${JSON.stringify({ list, map })}\n`)[0].record).toEqual({ list, map });
    }
  });

  it('texts of any length', () => {
    for (const n of [31, 32, 255, 256, 65_535, 65_536]) {
      const text = 'x'.repeat(n);
      expect(pack(`${JSON.stringify({ text })}\n`)[0].record).toEqual({ text });
      expect(pack(`${text}\n`)[0].record).toEqual({ log: text });
    }
  });

  it('nested a hundred times it is a record, more often a text', () => {
    const nested = (n: number) => `${'{"a":'.repeat(n - 1)}{}${'}'.repeat(n - 1)}`;
    expect(pack(nested(100))[0].record).toHaveProperty('a');
    expect(pack(nested(101))[0].record).toEqual({ log: nested(101) });
    const deep = `${'{"a":'.repeat(200_000)}`;
    expect(pack(deep)[0].record).toEqual({ log: deep });
  });

  it('keys that come twice, and __proto__, stay', () => {
    const { bytes } = convert(parcel('lines', '{"a":1,"__proto__":2,"a":3}'), 'entries');
    expect(bytes.subarray(11).toString('hex')).toBe(
      `83 ${'a161 01'} ${'a95f5f70726f746f5f5f 02'} ${'a161 03'}`.replaceAll(' ', ''),
    );
  });

  it.each<[string, number, number]>([
    ['{"time":1700000000123}', 1_700_000_000, 123_000_000],
    ['{"time":1700000000123.456789}', 1_700_000_000, 123_456_789],
    ['{"time":1700000000}', 1_700_000_000, 0],
    ['{"time":1700000000.123456789}', 1_700_000_000, 123_456_789],
    ['{"time":1700000000123456}', 1_700_000_000, 123_456_000],
    ['{"time":1700000000123456789}', 1_700_000_000, 123_456_789],
    ['{"ts":999999999.5}', 999_999_999, 500_000_000],
    ['{"@timestamp":"2023-11-14T22:13:20.123Z"}', 1_700_000_000, 123_000_000],
    ['{"timestamp":"2023-11-14T23:13:20.123456789+01:00"}', 1_700_000_000, 123_456_789],
    ['{"timestamp":"2023-11-14 23:13:20,5 +0100"}', 1_700_000_000, 500_000_000],
    ['{"timestamp":"2023-11-14T22:13:20"}', 1_700_000_000, 0],
    ['{"date":1700000000.5,"tag":"x"}', 1_700_000_000, 500_000_000],
    ['{"date":1600000000,"ts":1650000000,"time":1700000000123}', 1_700_000_000, 123_000_000],
    ['{"time":"later","@timestamp":"2023-11-14T22:13:20Z"}', 1_700_000_000, 0],
  ])('the time of %s', (line, seconds, nanos) => {
    const [entry] = pack(line);
    expect([entry.seconds, entry.nanos]).toEqual([seconds, nanos]);
    expect(Object.keys(entry.record)).toEqual(Object.keys(JSON.parse(line)));
  });

  it.each([
    '{"time":12.5}',
    '{"time":-1700000000}',
    '{"time":"soon"}',
    '{"time":"2023-13-45T99:00:00Z"}',
    '{"time":99999999999}',
    '{"time":null}',
    '{"time":{"time":1700000000}}',
    '{"nested":{"time":1700000000}}',
    '{"times":1700000000}',
  ])('no time of %s: that of now', (line) => {
    expect(Math.abs(pack(line)[0].seconds - Date.now() / 1000)).toBeLessThan(5);
  });

  it('any JSON object says the same as before', () => {
    const spaces = fc.constantFrom(undefined, 1, '\t');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), spaces, (record, indent) => {
        const line = JSON.stringify(record, null, indent).replaceAll('\n', ' ');
        const { bytes } = convert(parcel('lines', line), 'entries');
        const back = convert(parcel('entries', bytes), 'lines').bytes.toString();
        const { date, tag, ...rest } = JSON.parse(back);
        if ('date' in JSON.parse(line)) rest.date = date;
        if ('tag' in JSON.parse(line)) rest.tag = tag;
        expect(rest).toEqual(JSON.parse(line));
      }),
      { numRuns: 500 },
    );
  });

  it('any bytes at all become entries that can be read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...'{}[]",:\\ \n019.-eE+tfn'), fc.string()), { maxLength: 60 }),
        (parts) => {
          const text = parts.join('');
          const records = pack(text).map(({ record }) => record);
          const lines = text
            .split('\n')
            .map((line) => line.replace(/\r$/, ''))
            .filter((line) => line !== '');
          expect(records).toHaveLength(lines.length);
          for (const [i, line] of lines.entries()) {
            const valid = isObject(line);
            if (!valid) expect(records[i]).toEqual({ log: line });
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** Integers as bigint, as the decoder gives the long ones. */
function widen(value: unknown): unknown {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value !== 100) return BigInt(value);
  if (Array.isArray(value)) return value.map(widen);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, widen(inner)]));
}

function isObject(line: string): boolean {
  try {
    const value = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

describe('entries to lines', () => {
  const A = hexOf({ a: 1 });
  it.each([
    ['seconds', `92 ce6553f100 ${A}`, '{"date":1700000000.0,"tag":"app.web","a":1}\n'],
    ['EventTime', `92 d7006553f100075bcd15 ${A}`, '{"date":1700000000.123456789,"tag":"app.web","a":1}\n'],
    ['EventTime, ext8', `92 c708006553f10005f5e100 ${A}`, '{"date":1700000000.1,"tag":"app.web","a":1}\n'],
    ['a double', `92 cb41d954fc40200000 ${A}`, '{"date":1700000000.5,"tag":"app.web","a":1}\n'],
    [
      'metadata',
      `92 92ce6553f100${hexOf({ m: [1] })} ${A}`,
      '{"date":1700000000.0,"tag":"app.web","metadata":{"m":[1]},"a":1}\n',
    ],
    ['metadata that say nothing', `92 92ce6553f10080 ${A}`, '{"date":1700000000.0,"tag":"app.web","a":1}\n'],
    ['a record of nothing', '92 01 80', '{"date":1.0,"tag":"app.web"}\n'],
    [
      'its own keys',
      `92 01 ${hexOf({ tag: 't', date: 'd', metadata: 'm' })}`,
      '{"tag":"t","date":"d","metadata":"m"}\n',
    ],
    ['a record that is none', `92 01 ${hexOf('text')}`, '{"date":1.0,"tag":"app.web","log":"text"}\n'],
    ['two', `9201${A} 9202${A}`, '{"date":1.0,"tag":"app.web","a":1}\n{"date":2.0,"tag":"app.web","a":1}\n'],
    ['none', '', ''],
  ])('%s', (_, hex, line) => {
    expect(unpack(hex)).toBe(line);
  });

  it.each([
    ['uint64', 'cfffffffffffffffff', '18446744073709551615'],
    ['int64', 'd38000000000000000', '-9223372036854775808'],
    ['beyond 2^53', 'cf0020000000000001', '9007199254740993'],
    ['uint8', 'ccff', '255'],
    ['uint16', 'cdffff', '65535'],
    ['uint32', 'ceffffffff', '4294967295'],
    ['int8', 'd080', '-128'],
    ['int16', 'd18000', '-32768'],
    ['int32', 'd280000000', '-2147483648'],
    ['fixint', 'e0', '-32'],
    ['float', 'ca3fc00000', '1.5'],
    ['double', 'cb3ff199999999999a', '1.1'],
    ['NaN', 'cb7ff8000000000000', 'null'],
    ['infinity', 'cbfff0000000000000', 'null'],
    ['nil', 'c0', 'null'],
    ['true', 'c3', 'true'],
    ['false', 'c2', 'false'],
    ['text', 'a822c3bc0a5c00f09f', '"\\"ü\\n\\\\\\u0000\ufffd"'],
    ['str8', `d902${'41'.repeat(2)}`, '"AA"'],
    ['str16', `da0002${'41'.repeat(2)}`, '"AA"'],
    ['str32', `db00000002${'41'.repeat(2)}`, '"AA"'],
    ['bin8', `c402${'41'.repeat(2)}`, '"AA"'],
    ['bin16', `c50002${'41'.repeat(2)}`, '"AA"'],
    ['bin32', `c600000002${'41'.repeat(2)}`, '"AA"'],
    ['array16', 'dc000201a0', '[1,""]'],
    ['array32', 'dd00000001c0', '[null]'],
    ['map16', 'de0001a16101', '{"a":1}'],
    ['map32', 'df00000001a16101', '{"a":1}'],
    [
      'keys that are no strings',
      '84 01a0 c0a0 c3a0 9101a0'.replaceAll(' ', ''),
      '{"1":"","null":"","true":"","[1]":""}',
    ],
    ['a key in binary', '81c4016101', '{"a":1}'],
    ['a time', 'd7006553f10000000001', '1700000000.000000001'],
    ['a timestamp of 4 bytes', 'd6ff6553f100', '1700000000.0'],
    ['a timestamp of 8 bytes', 'd7ff1dcd65006553f100', '1700000000.125'],
    ['another extension', 'd40501', '"AQ=="'],
    ['ext8', 'c70205ffff', '"//8="'],
    ['ext16', 'c8000205ffff', '"//8="'],
    ['ext32', 'c90000000205ffff', '"//8="'],
    ['fixext16', `d805${'00'.repeat(16)}`, '"AAAAAAAAAAAAAAAAAAAAAA=="'],
  ])('%s', (_, hex, json) => {
    expect(unpack(`92 01 81 a176 ${hex}`)).toBe(`{"date":1.0,"tag":"app.web","v":${json}}\n`);
  });

  it.each([
    ['cut off', '92 01 81 a1'],
    ['cut off in a length', '92 01 81 a161 da00'],
    ['cut off in a number', '92 01 81 a161 cb00'],
    ['cut off in a time', '92 d70065'],
    ['a length that is not there', '92 01 81 a161 dbffffffff'],
    ['elements that are not there', '92 01 81 a161 ddffffffff'],
    ['a byte without a meaning', '92 01 81 a161 c1'],
    ['no pair', '93 01 80 80'],
    ['nested without end', `92 01 ${'91'.repeat(1_000_000)}`],
  ])('refuses what is %s', (_, hex) => {
    expect(() => unpack(hex)).toThrow(expect.objectContaining({ code: 'SJ_UNREADABLE' }));
  });

  it('large chunks come out whole', () => {
    const entry = Buffer.from(encode([1, { message: 'ü'.repeat(700_000) }]));
    const { bytes, records } = convert(parcel('entries', Buffer.concat([entry, entry, entry])), 'lines');
    expect(records).toBe(3);
    const lines = bytes.toString().trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).message.length)).toEqual([700_000, 700_000, 700_000]);
  });
});
