import { expect, it } from 'vitest';
import { describeNative } from './fixtures/harness.ts';
import { compile, compileLiterals, Database, Flag, HyperscanError } from './index.ts';

const input = Buffer.from('token=abc123 user=Ann a.b 4111');

function matches(database: Database): number[] {
  const out = new Uint32Array(64);
  return [...out.subarray(0, 2 * database.scan(input, 0, input.length, out))];
}

function codeOf(bytes: Uint8Array): string {
  try {
    Database.deserialize(bytes).close();
  } catch (error) {
    if (error instanceof HyperscanError) return error.code;
    throw error;
  }
  return 'accepted';
}

const expressions = () =>
  compile([
    { pattern: 'TOKEN=\\w+', id: 1, flags: Flag.CASELESS },
    { pattern: 'a.b', id: 2, literal: true },
    { pattern: '[0-9]{4}', id: 3 },
  ]);
const literals = () => compileLiterals(['token', 'user', 'abc'].map((pattern, id) => ({ pattern, id })));

describeNative('serialize and deserialize', () => {
  it.each([
    ['expressions', expressions],
    ['literals', literals],
  ])('keeps the matches of %s', (_name, make) => {
    const original = make();
    const copy = Database.deserialize(original.serialize());
    expect(matches(original).length).toBeGreaterThan(2);
    expect(matches(copy)).toEqual(matches(original));
    expect(copy.info()).toEqual(original.info());
    expect(copy.size).toBe(original.size);
    original.close();
    expect(matches(copy).length).toBeGreaterThan(2);
    expect(copy.serialize()).toEqual(make().serialize());
  });

  it('reads from a view at an odd offset, and keeps nothing of it', () => {
    const bytes = expressions().serialize();
    const padded = new Uint8Array(bytes.length + 3);
    padded.set(bytes, 3);
    const copy = Database.deserialize(padded.subarray(3));
    padded.fill(0);
    expect(matches(copy)).toEqual(matches(expressions()));
  });

  it('reports info as fields', () => {
    const { version, features, mode, raw } = expressions().info();
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Array.isArray(features)).toBe(true);
    expect(mode).toBe('BLOCK');
    expect(raw).toContain(version);
  });
});

describeNative('deserialize refuses', () => {
  it('a change of any one byte', () => {
    const bytes = expressions().serialize();
    const accepted: number[] = [];
    for (let at = 0; at < bytes.length; at++) {
      bytes[at] ^= 0xff;
      if (codeOf(bytes) === 'accepted') accepted.push(at);
      bytes[at] ^= 0xff;
    }
    expect(accepted).toEqual([]);
    expect(codeOf(bytes)).toBe('accepted');
  });

  it('every shorter and some longer lengths', () => {
    const bytes = literals().serialize();
    const longer = new Uint8Array(bytes.length + 64);
    longer.set(bytes);
    for (let length = 0; length < longer.length; length++) {
      if (length === bytes.length) continue;
      expect(codeOf(longer.subarray(0, length))).toBe('HS_DATABASE_ERROR');
    }
  });

  it('garbage', () => {
    expect(codeOf(new Uint8Array(0))).toBe('HS_DATABASE_ERROR');
    expect(codeOf(new Uint8Array(4096))).toBe('HS_DATABASE_ERROR');
    expect(codeOf(Buffer.from('not a database at all, but long enough to have a header in it'))).toBe(
      'HS_DATABASE_ERROR',
    );
    expect(() => Database.deserialize('x' as unknown as Uint8Array)).toThrow(
      /must be a Uint8Array, not string/,
    );
  });

  // The header of libhs: magic, version, length (4 bytes each), platform (8 bytes).
  it('another version and another platform, each with its own code', () => {
    const version = expressions().serialize();
    version[6] ^= 1;
    expect(codeOf(version)).toBe('HS_DATABASE_VERSION');
    const platform = expressions().serialize();
    platform[12] ^= 0x20;
    expect(codeOf(platform)).toBe('HS_DATABASE_PLATFORM');
  });
});
