import { ExtensionCodec, encode } from '@msgpack/msgpack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Frames } from './frames.ts';
import { type Malformed, Scanner } from './scanner.ts';

const LIMIT = 1_048_576;
const extensions = new ExtensionCodec();
for (let length = 0; length < 20; length++) {
  extensions.register({
    type: length,
    encode: (value) => (value instanceof Ext && value.length === length ? new Uint8Array(length) : null),
    decode: () => null,
  });
}
class Ext {
  readonly length: number;
  constructor(length: number) {
    this.length = length;
  }
}

const bytesOf = (value: unknown) =>
  Buffer.from(encode(value, { extensionCodec: extensions, useBigInt64: true }));
const text = (length: number) => 'x'.repeat(length);
const items = (length: number) => Array.from({ length }, () => 1);

const VALUES: Record<string, unknown> = {
  nil: null,
  true: true,
  fixint: 5,
  'negative fixint': -3,
  uint8: 200,
  uint16: 60_000,
  uint32: 4_000_000_000,
  uint64: 2n ** 63n,
  int8: -100,
  int16: -30_000,
  int32: -2_000_000_000,
  int64: -(2n ** 62n),
  double: 1.5,
  'empty string': '',
  fixstr: text(31),
  str8: text(255),
  str16: text(65_535),
  str32: text(65_536),
  bin8: new Uint8Array(255),
  bin16: new Uint8Array(65_535),
  bin32: new Uint8Array(65_536),
  'empty bin': new Uint8Array(),
  fixext1: new Ext(1),
  fixext2: new Ext(2),
  fixext4: new Ext(4),
  fixext8: new Ext(8),
  fixext16: new Ext(16),
  ext8: new Ext(7),
  'empty array': [],
  'empty map': {},
  fixarray: items(15),
  array16: items(16),
  array32: items(65_536),
  fixmap: { a: 1, b: [2, { c: 'd' }] },
  map16: Object.fromEntries(items(16).map((_, i) => [`k${i}`, i])),
  nested: [[[[[{ a: [{}, [], [[]]] }]]]], 1],
};

/** The values that come out when the bytes come in pieces of these sizes, over and over. */
function cut(bytes: Buffer, sizes: readonly number[], limit = LIMIT): Buffer[] {
  const frames = new Frames(limit);
  const out: Buffer[] = [];
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const end = at + sizes[i % sizes.length];
    frames.push(Buffer.from(bytes.subarray(at, end)), (frame) => out.push(frame));
    at = end;
  }
  expect(frames.held).toBe(0);
  return out;
}

/** Faster than to compare element by element. */
const same = (a: readonly Buffer[], b: readonly Buffer[]) =>
  a.length === b.length && a.every((bytes, i) => bytes.equals(b[i]));

describe('ends of values', () => {
  it.each(Object.entries(VALUES))('%s', (_, value) => {
    const bytes = bytesOf(value);
    const behind = Buffer.concat([bytes, Buffer.from([0xc1])]);
    expect(new Scanner(LIMIT, 16).scan(behind, 0)).toBe(bytes.length);
    for (const size of [1, 2, 3, 7, 1000]) expect(same(cut(bytes, [size]), [bytes])).toBe(true);
  });

  it('float 32, ext 16 and 32, map 32 and array 32 of one', () => {
    for (const hex of ['ca3fc00000', 'c8000105ff', 'c90000000205ffff', 'df00000001c0c0', 'dd00000001c0']) {
      const bytes = Buffer.from(hex, 'hex');
      expect(cut(bytes, [bytes.length])).toEqual([bytes]);
      expect(cut(bytes, [1])).toEqual([bytes]);
    }
  });

  it('many values in one piece, and over pieces of any size', () => {
    const values = fc.array(fc.oneof(fc.jsonValue(), fc.uint8Array({ maxLength: 300 })), {
      minLength: 1,
      maxLength: 20,
    });
    const sizes = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(values, sizes, (list, cuts) => {
        const each = list.map(bytesOf);
        expect(same(cut(Buffer.concat(each), cuts), each)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('a value that came in one piece is handed on in it', () => {
    const chunk = Buffer.concat([bytesOf(['a', 1]), bytesOf(['b', 2])]);
    const seen: Buffer[] = [];
    new Frames(LIMIT).push(chunk, (frame) => seen.push(frame));
    expect(seen.map((frame) => frame.buffer === chunk.buffer)).toEqual([true, true]);
  });

  it('beginnings of elements', () => {
    const value = ['tag', [[1, { a: 'b' }]], { size: 1 }];
    const bytes = bytesOf(value);
    const starts = [1, 5, bytes.length - bytesOf(value[2]).length];
    for (const size of [1, 2, 3, 5, 8, 100]) {
      const frames = new Frames(LIMIT);
      const seen: (readonly number[])[] = [];
      for (let at = 0; at < bytes.length; at += size)
        frames.push(Buffer.from(bytes.subarray(at, at + size)), (_, found) => seen.push(found));
      expect(seen).toEqual([starts]);
    }
  });
});

describe('what is refused', () => {
  const refused = (hex: string, limit = 1000) => {
    try {
      new Frames(limit).push(Buffer.from(hex, 'hex'), () => {});
    } catch (error) {
      return (error as Malformed).kind;
    }
  };

  it.each([
    ['a byte without a meaning', 'c1', 'malformed'],
    ['the same within', '92a161c1', 'malformed'],
    ['a string that declares 4 GiB', 'dbffffffff', 'too_large'],
    ['binary data that declare 4 GiB', '93a161c6ffffffff', 'too_large'],
    ['an extension that declares 4 GiB', 'c9ffffffff00', 'too_large'],
    ['an array that declares 4 Gi elements', 'ddffffffff', 'too_large'],
    ['a map that declares 4 Gi pairs', 'dfffffffff', 'too_large'],
    ['a map of half as many pairs as there may be bytes', 'de01f5', 'too_large'],
    ['a hundred and one arrays', '91'.repeat(101), 'malformed'],
    ['as many maps', '81'.repeat(101), 'malformed'],
    ['as many, the last of them empty', `${'91'.repeat(100)}90`, 'malformed'],
    ['more bytes than the limit, without a length', `dc03e8${'c0'.repeat(1000)}`, 'too_large'],
  ])('%s', (_, hex, kind) => {
    expect(refused(hex)).toBe(kind);
  });

  it('a hundred arrays are none of it', () => {
    expect(refused('91'.repeat(100))).toBeUndefined();
  });

  it('nothing is allocated for what is declared', () => {
    const before = process.memoryUsage().arrayBuffers;
    const frames = Array.from({ length: 50 }, () => new Frames(1 << 30));
    for (const one of frames) one.push(Buffer.from('93a161c63ffffff0', 'hex'), () => {});
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4_000_000);
  });

  it('a byte a piece costs little more than the byte', () => {
    const frames = new Frames(1 << 30);
    const before = process.memoryUsage();
    frames.push(Buffer.from('c600100000', 'hex'), () => {});
    const one = Buffer.from([0]);
    for (let i = 0; i < 1_000_000; i++) frames.push(one, () => {});
    const after = process.memoryUsage();
    expect(frames.held).toBe(1_000_005);
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(2_500_000);
  });
});
