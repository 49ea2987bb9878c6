import { expect, it } from 'vitest';
import { describeNative, SOAK } from './fixtures/harness.ts';
import { compile, compileLiterals, Flag, HyperscanError } from './index.ts';

const numbers = () => compile([{ pattern: '[0-9]', id: 3 }]);

describeNative('scan: the contract of out', () => {
  const input = Buffer.from('a1b2c3d4');

  it.each([0, 1, 2, 3, 5, 7, 8, 9, 64])('returns the total and fills out of length %i', (length) => {
    const out = new Uint32Array(length).fill(99);
    expect(numbers().scan(input, 0, input.length, out)).toBe(4);
    const expected = new Uint32Array(length).fill(99);
    expected.set([3, 2, 3, 4, 3, 6, 3, 8].slice(0, 2 * Math.min(4, length >> 1)));
    expect(out).toEqual(expected);
  });

  it('finds all with an out of twice the number it returned', () => {
    const database = numbers();
    const many = Buffer.alloc(30_000, '7');
    const total = database.scan(many, 0, many.length, new Uint32Array(10));
    expect(total).toBe(30_000);
    const out = new Uint32Array(2 * total);
    expect(database.scan(many, 0, many.length, out)).toBe(total);
    expect(out.every((value, i) => value === (i % 2 === 0 ? 3 : (i + 1) / 2))).toBe(true);
  });
});

describeNative('scan: ranges', () => {
  it.each([
    [0, 8, [2, 4, 6, 8]],
    [2, 8, [4, 6, 8]],
    [1, 4, [2, 4]],
    [3, 3, []],
    [8, 8, []],
    [0, 0, []],
  ])('[%i, %i) counts ends from the start of input', (start, end, ends) => {
    const out = new Uint32Array(16);
    const total = numbers().scan(Buffer.from('a1b2c3d4'), start, end, out);
    expect(Array.from({ length: total }, (_, i) => out[2 * i + 1])).toEqual(ends);
  });

  it('sees only the range', () => {
    const database = compile([
      { pattern: '^b', id: 1 },
      { pattern: 'b$', id: 2 },
      { pattern: 'abc', id: 3 },
      { pattern: '\\bb\\b', id: 4 },
    ]);
    const out = new Uint32Array(16);
    expect(database.scan(Buffer.from('abc'), 1, 2, out)).toBe(3);
    expect(new Set([out[0], out[2], out[4]])).toEqual(new Set([1, 2, 4]));
  });

  it('scans an empty input', () => {
    expect(numbers().scan(new Uint8Array(0), 0, 0, new Uint32Array(0))).toBe(0);
  });

  it('honours the offset of a view', () => {
    const backing = new Uint8Array([57, 57, 57, 97, 49]);
    const out = new Uint32Array(new ArrayBuffer(64), 8, 4);
    expect(numbers().scan(backing.subarray(3), 0, 2, out)).toBe(1);
    expect([...out]).toEqual([3, 2, 0, 0]);
  });

  it('works on shared memory and on WebAssembly memory that grew', () => {
    const database = numbers();
    const shared = new Uint8Array(new SharedArrayBuffer(16));
    shared.set(Buffer.from('a1b2'));
    const sharedOut = new Uint32Array(new SharedArrayBuffer(64));
    expect(database.scan(shared, 0, 4, sharedOut)).toBe(2);
    expect([...sharedOut.subarray(0, 4)]).toEqual([3, 2, 3, 4]);

    const memory = new WebAssembly.Memory({ initial: 1, maximum: 4 });
    memory.grow(2);
    const bytes = new Uint8Array(memory.buffer);
    bytes.set(Buffer.from('a1b2'), 70_000);
    const out = new Uint32Array(memory.buffer, 128, 8);
    expect(database.scan(bytes, 70_000, 70_004, out)).toBe(2);
    expect([...out.subarray(0, 4)]).toEqual([3, 70_002, 3, 70_004]);
    memory.grow(1);
    expect(() => database.scan(bytes, 0, 4, out)).toThrow(/input.length 0/);
  });
});

describeNative('scan: refusals', () => {
  const input = Buffer.from('a1b2 secret');
  const out = new Uint32Array(4);
  const rows: [string, unknown[], RegExp][] = [
    ['end past the input', [input, 0, 12, out], /start 0, end 12, input.length 11/],
    ['start after end', [input, 3, 2, out], /start 3, end 2/],
    ['negative start', [input, -1, 2, out], /start -1/],
    ['fraction', [input, 0.5, 2, out], /start 0.5/],
    ['NaN', [input, Number.NaN, 2, out], /start NaN/],
    ['infinite', [input, 0, Number.POSITIVE_INFINITY, out], /end Infinity/],
    ['a string for a number', [input, '0', 2, out], /whole numbers/],
    ['too few arguments', [input], /whole numbers/],
    ['no input', [undefined, 0, 0, out], /input must be a Uint8Array, not undefined/],
    ['a string', ['secret', 0, 1, out], /input must be a Uint8Array, not string/],
    ['wider elements', [new Uint16Array(4), 0, 1, out], /not Uint16Array/],
    ['a DataView', [new DataView(new ArrayBuffer(4)), 0, 1, out], /not DataView/],
    ['a plain array for out', [input, 0, 1, []], /out must be a Uint32Array, not Array/],
    ['signed out', [input, 0, 1, new Int32Array(4)], /out must be a Uint32Array, not Int32Array/],
  ];
  it.each(rows)('%s', (_name, args, message) => {
    const scan = numbers();
    let error: unknown;
    try {
      (scan.scan as (...list: unknown[]) => number).apply(scan, args);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(HyperscanError);
    expect(error).toMatchObject({ code: 'HS_INVALID_ARGUMENT', message: expect.stringMatching(message) });
    expect((error as Error).message).not.toContain('secret');
  });

  it('an end of 4 GiB', () => {
    // Never touched, so it takes address space and no memory.
    const large = new Uint8Array(2 ** 32);
    expect(() => numbers().scan(large, 0, 2 ** 32, out)).toThrow(/4 GiB - 1/);
    large[2 ** 32 - 2] = 0x37;
    expect(numbers().scan(large, 2 ** 32 - 5, 2 ** 32 - 1, out)).toBe(1);
    expect(out[1]).toBe(2 ** 32 - 1);
  });

  it('a closed database, again and again', () => {
    const database = numbers();
    database.close();
    database.close();
    expect(database.closed).toBe(true);
    for (const use of [
      () => database.scan(input, 0, 1, out),
      () => database.serialize(),
      () => database.share(),
      () => database.info(),
      () => database.size,
    ]) {
      expect(use).toThrow(expect.objectContaining({ code: 'HS_DATABASE_CLOSED' }));
    }
  });
});

describeNative('scan: against a plain search', () => {
  // The literal compiler of some libhs releases has lost matches; both compilers must agree with indexOf.
  it('finds the same occurrences for random literals, in both compilers', () => {
    let state = 12345;
    const random = (below: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >>> 8) % below;
    };
    const alphabets = ['ab', 'abD>xt', 'abcdefgh=:/-_ABC', 'a\0', '\0\xedz'];
    const out = new Uint32Array(1 << 17);
    for (let round = 0; round < 400 * SOAK; round++) {
      const letters = alphabets[random(alphabets.length)];
      const caseless = random(2) === 1;
      const word = (length: number) => Array.from({ length }, () => letters[random(letters.length)]).join('');
      const fold = (text: string) => (caseless ? text.replace(/[A-Z]/g, (c) => c.toLowerCase()) : text);
      const patterns = [
        ...new Set(
          Array.from({ length: 1 + random(30) }, () =>
            fold(random(4) === 0 ? word(2) + letters[0].repeat(random(45)) : word(1 + random(14))),
          ),
        ),
      ];
      const text = Array.from({ length: 30 }, () =>
        random(2) === 0 ? word(random(20)) : patterns[random(patterns.length)],
      ).join('');
      const folded = fold(text);
      const expected: string[] = [];
      patterns.forEach((pattern, id) => {
        for (let at = folded.indexOf(pattern); at >= 0; at = folded.indexOf(pattern, at + 1)) {
          expected.push(`${id}@${at + pattern.length}`);
        }
      });
      expected.sort();
      const input = Buffer.from(text, 'latin1');
      const flags = caseless ? Flag.CASELESS : 0;
      const hex = (pattern: string) =>
        [...Buffer.from(pattern, 'latin1')]
          .map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`)
          .join('');
      for (const database of [
        compileLiterals(
          patterns.map((pattern, id) => ({ pattern: Buffer.from(pattern, 'latin1'), id, flags })),
        ),
        compile(patterns.map((pattern, id) => ({ pattern: hex(pattern), id, flags }))),
      ]) {
        const total = database.scan(input, 0, input.length, out);
        const found = Array.from({ length: total }, (_, i) => `${out[2 * i]}@${out[2 * i + 1]}`).sort();
        expect(found, JSON.stringify({ patterns, text, caseless })).toEqual(expected);
        database.close();
      }
    }
  });
});
