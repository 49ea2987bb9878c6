import { Encoder } from '@msgpack/msgpack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_LAYOUTS } from './layouts.ts';
import { createPortable } from './portable.ts';

const matcher = createPortable({ literals: [], layouts: NO_LAYOUTS });
const { reader } = matcher;
const NOTHING = Buffer.alloc(0);

const encoder = new Encoder({ useBigInt64: true });
const short = new Encoder({ useBigInt64: true, forceFloat32: true });
const encode = (value: unknown, by = encoder) => Buffer.from(by.encode([0, value]));

/** The lines that are made of entries. */
function lines(source: Buffer, most = 100_000): string[] {
  const all: string[] = [];
  for (let at = 0; at < source.length; ) {
    const { count, refusal, notes } = reader.entries(source, at, NOTHING, most);
    expect(refusal).toBeNull();
    const { bytes } = matcher.slot(0);
    all.push(
      ...bytes
        .toString('latin1', 0, notes[count * 4 + 2])
        .trimEnd()
        .split('\n'),
    );
    at += notes[count * 4];
  }
  return all;
}

describe('numbers in the lines of entries', () => {
  const numbers = fc.oneof(
    fc.double(),
    fc.float(),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.double({ min: -1e6, max: 1e6 }).map((n) => Math.round(n * 1e3) / 1e3),
    fc.nat(10 ** 9).map((n) => n / 1e6),
    fc.constantFrom(
      -0,
      1e21,
      1e-6,
      1e-7,
      123456789012345.6,
      999999999999999.9,
      5e-324,
      2 ** 53,
      1e15,
      0.1 + 0.2,
    ),
  );

  it('are what JavaScript writes', () => {
    fc.assert(
      fc.property(numbers, (n) => {
        expect(lines(encode(n))).toEqual([JSON.stringify(n)]);
        const whole = Number.isInteger(n) && n >= -(2 ** 31) && n < 2 ** 32;
        expect(lines(encode(n, short))).toEqual([JSON.stringify(whole ? n : Math.fround(n))]);
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  it('are every digit of an integer of 64 bits', () => {
    const some = [
      0n,
      9n,
      10n,
      99n,
      10n ** 18n,
      10n ** 19n - 1n,
      10n ** 19n,
      2n ** 64n - 1n,
      -1n,
      -(2n ** 63n),
    ];
    const any = fc.oneof(fc.constantFrom(...some), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }));
    fc.assert(
      fc.property(any, (n) => {
        expect(lines(encode(n))).toEqual([String(n)]);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});

describe('lines of entries', () => {
  it('are read on where the last batch ended, however few are asked for', () => {
    const values = Array.from({ length: 20_000 }, (_, i) => ({ i, text: 'x'.repeat(i % 60) }));
    const source = Buffer.concat(values.map((value) => encode(value)));
    const expected = values.map((value) => JSON.stringify(value));
    expect(lines(source)).toEqual(expected);
    expect(lines(source, 7)).toEqual(expected);
  });

  it('grow as long as one entry takes, and go on behind it', () => {
    const values = ['a', '\u0000'.repeat(700_000), 'b', 'x'.repeat(3_000_000), 'c'];
    const source = Buffer.concat(values.map((value) => encode(value)));
    expect(lines(source)).toEqual(values.map((value) => JSON.stringify(value)));
  });

  it('are refused where one would be longer than anybody scans', () => {
    const source = encode('\u0000'.repeat(12_000_000));
    expect(reader.entries(source, 0, NOTHING, 1).refusal).toBe('long');
  });

  it('of another body are not taken for those of the last one', () => {
    const one = encode({ a: 1 });
    const other = encode({ b: 2 });
    expect([...lines(one), ...lines(other), ...lines(one)]).toEqual(['{"a":1}', '{"b":2}', '{"a":1}']);
  });
});
