import { expect, it } from 'vitest';
import { describeNative } from './fixtures/harness.ts';
import { CpuFeature, compile, compileLiterals, type Expression, Flag, HyperscanError } from './index.ts';

/** All matches as `id@end`, in text order. */
function matches(expressions: Expression[], text: string | Uint8Array): string[] {
  const database = compile(expressions);
  const input = typeof text === 'string' ? Buffer.from(text) : text;
  const out = new Uint32Array(256);
  const total = database.scan(input, 0, input.length, out);
  database.close();
  return Array.from({ length: total }, (_, i) => `${out[2 * i]}@${out[2 * i + 1]}`);
}

function errorOf(action: () => unknown): HyperscanError {
  try {
    action();
  } catch (error) {
    if (error instanceof HyperscanError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const one = (pattern: string, rest: Partial<Expression> = {}): Expression[] => [{ pattern, id: 1, ...rest }];

describeNative('compile: what flags and limits mean', () => {
  const rows: [string, Expression[], string, string[]][] = [
    ['a plain pattern', one('ab'), 'abab', ['1@2', '1@4']],
    ['case counts', one('ab'), 'AB', []],
    ['CASELESS', one('ab', { flags: Flag.CASELESS }), 'AB', ['1@2']],
    ['. stops at a newline', one('a.b'), 'a\nb', []],
    ['DOTALL', one('a.b', { flags: Flag.DOTALL }), 'a\nb', ['1@3']],
    ['^ is the start', one('^b'), 'a\nb', []],
    ['MULTILINE', one('^b', { flags: Flag.MULTILINE }), 'a\nb', ['1@3']],
    ['every end is reported', one('a+'), 'aaa', ['1@1', '1@2', '1@3']],
    ['SINGLEMATCH', one('a+', { flags: Flag.SINGLEMATCH }), 'aaa', ['1@1']],
    ['ALLOWEMPTY on nothing', one('a*', { flags: Flag.ALLOWEMPTY }), '', ['1@0']],
    ['bytes without UTF8', one('^.{2}$'), 'é', ['1@2']],
    ['characters with UTF8', one('^.{1}$', { flags: Flag.UTF8 }), 'é', ['1@2']],
    ['caseless beyond ASCII', one('straße', { flags: Flag.UTF8 | Flag.CASELESS }), 'STRAßE', ['1@7']],
    ['\\w is ASCII', one('^\\w+$', { flags: Flag.UTF8 | Flag.SINGLEMATCH }), 'é', []],
    ['UCP', one('^\\w+$', { flags: Flag.UTF8 | Flag.UCP }), 'é', ['1@2']],
    ['PREFILTER takes a look-ahead', one('ab(?=c)', { flags: Flag.PREFILTER }), 'abc', ['1@2']],
    ['minOffset', one('a', { minOffset: 3 }), 'aaaa', ['1@3', '1@4']],
    ['maxOffset', one('a', { maxOffset: 2 }), 'aaaa', ['1@1', '1@2']],
    ['minLength', one('a+', { minLength: 3 }), 'aaaa', ['1@3', '1@4']],
    ['editDistance', one('password', { editDistance: 1, flags: Flag.SINGLEMATCH }), 'pasword', ['1@7']],
    ['a literal among expressions', one('a.b', { literal: true }), 'axb a.b', ['1@7']],
    ['a literal with NUL', one('a\0b', { literal: true }), 'ab a\0b', ['1@6']],
    ['a literal beyond ASCII', one('é€', { literal: true }), 'xé€', ['1@6']],
    ['a literal, UTF8', one('É€', { literal: true, flags: Flag.UTF8 | Flag.CASELESS }), 'xé€', ['1@6']],
    ['the largest id', [{ pattern: 'a', id: 0xffffffff }], 'a', ['4294967295@1']],
    [
      'ids need not be unique or in order',
      [
        { pattern: 'b', id: 9 },
        { pattern: 'a', id: 4 },
        { pattern: 'c', id: 9 },
      ],
      'abc',
      ['4@1', '9@2', '9@3'],
    ],
    [
      'COMBINATION and QUIET',
      [
        { pattern: 'user', id: 1, flags: Flag.QUIET },
        { pattern: 'pass', id: 2, flags: Flag.QUIET },
        { pattern: '1&2', id: 3, flags: Flag.COMBINATION | Flag.SINGLEMATCH },
      ],
      'user pass',
      ['3@9'],
    ],
    [
      'every id had its single match, so libhs ends the scan',
      [
        { pattern: 'user', id: 1, flags: Flag.SINGLEMATCH },
        { pattern: 'pass', id: 2, flags: Flag.SINGLEMATCH },
        { pattern: '1&2', id: 3, flags: Flag.COMBINATION | Flag.SINGLEMATCH },
      ],
      'user pass user pass',
      ['1@4', '2@9', '3@9'],
    ],
  ];
  it.each(rows)('%s', (_name, expressions, text, expected) => {
    expect(matches(expressions, text)).toEqual(expected);
  });

  it('makes a database for the platform that is asked for', () => {
    expect(compile(one('ab'), { platform: {} }).info().features).toEqual([]);
    const avx2 = compile(one('ab'), { platform: { cpuFeatures: CpuFeature.AVX2 } });
    expect(avx2.info()).toMatchObject({ features: ['AVX2'], mode: 'BLOCK' });
  });
});

describeNative('compile: refusals name the expression and the reason', () => {
  const bad = (pattern: unknown, rest: object = {}) =>
    [
      { pattern: 'fine', id: 10 },
      { pattern, id: 17, ...rest },
    ] as Expression[];
  const rows: [string, Expression[], string, RegExp][] = [
    [
      'open group',
      bad('foo('),
      'HS_COMPILE_ERROR',
      /expression 1 \(id 17\): "foo\(": Missing close parenthesis/,
    ],
    ['matches nothing', bad('a*'), 'HS_COMPILE_ERROR', /id 17\).*empty buffer/],
    ['empty', bad(''), 'HS_COMPILE_ERROR', /id 17\).*empty buffer/],
    ['look-behind', bad('(?<=a)b'), 'HS_COMPILE_ERROR', /id 17\).*not supported/],
    ['a flag that does not exist', bad('a', { flags: 1 << 20 }), 'HS_COMPILE_ERROR', /id 17\).*[Ff]lag/],
    ['NUL', bad('a\0b'), 'HS_INVALID_ARGUMENT', /id 17\): write a NUL in a pattern as \\x00/],
    ['half a surrogate pair', bad('a\ud800'), 'HS_INVALID_ARGUMENT', /id 17\).*unpaired surrogate/],
    ['no string', bad(5), 'HS_INVALID_ARGUMENT', /id 17\): pattern must be a string, not number/],
    ['bad id', [{ pattern: 'a', id: -1 }], 'HS_INVALID_ARGUMENT', /expression 0 .*id must be a whole number/],
    ['bad flags', bad('a', { flags: 1.5 }), 'HS_INVALID_ARGUMENT', /id 17\): flags must be/],
    ['bad offset', bad('a', { minOffset: -1 }), 'HS_INVALID_ARGUMENT', /id 17\): minOffset must be/],
    ['none at all', [], 'HS_INVALID_ARGUMENT', /at least one expression/],
    ['no list', 'abc' as unknown as Expression[], 'HS_INVALID_ARGUMENT', /must be an array, not string/],
    ['no object', [null] as unknown as Expression[], 'HS_INVALID_ARGUMENT', /expression 0 must be an object/],
  ];
  it.each(rows)('%s', (_name, expressions, code, message) => {
    const error = errorOf(() => compile(expressions));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    if (/id 17/.test(error.message)) expect(error.expression).toEqual({ index: 1, id: 17 });
  });

  it('shortens a long pattern in the message', () => {
    const error = errorOf(() => compile([{ pattern: `${'x'.repeat(9000)}(`, id: 1 }]));
    expect(error.message.length).toBeLessThan(400);
  });

  it('refuses a platform of the wrong kind', () => {
    expect(errorOf(() => compile(one('a'), { platform: { tune: -1 } })).code).toBe('HS_INVALID_ARGUMENT');
  });
});

describeNative('compileLiterals', () => {
  function literalMatches(patterns: (string | Uint8Array)[], text: string | Uint8Array, flags = 0): string[] {
    const database = compileLiterals(patterns.map((pattern, id) => ({ pattern, id, flags })));
    const input = typeof text === 'string' ? Buffer.from(text) : text;
    const out = new Uint32Array(64);
    const total = database.scan(input, 0, input.length, out);
    return Array.from({ length: total }, (_, i) => `${out[2 * i]}@${out[2 * i + 1]}`).sort();
  }

  const rows: [string, (string | Uint8Array)[], string | Uint8Array, number, string[]][] = [
    [
      'no character is special',
      ['a.*', '\\d', '\\x41', '('],
      'a.* \\d \\x41 (',
      0,
      ['0@3', '1@6', '2@11', '3@13'],
    ],
    ['CASELESS', ['key='], 'KEY= Key=', Flag.CASELESS, ['0@4', '0@9']],
    ['SINGLEMATCH', ['ab'], 'ababab', Flag.SINGLEMATCH, ['0@2']],
    ['NUL first', ['\0ab', 'zz'], 'ab\0ab zz', 0, ['0@5', '1@8']],
    ['NUL inside', ['a\0b'], 'a ab a\0b', 0, ['0@8']],
    ['NUL last', ['ab\0'], 'ab ab\0', 0, ['0@6']],
    ['only NUL', ['\0'], 'a\0\0', 0, ['0@2', '0@3']],
    ['any bytes', [Uint8Array.of(0xff, 0x00, 0xc3)], Uint8Array.of(1, 0xff, 0, 0xc3, 2), 0, ['0@4']],
    ['text beyond ASCII is UTF-8', ['né'], 'né', 0, ['0@3']],
  ];
  it.each(rows)('%s', (_name, patterns, text, flags, expected) => {
    expect(literalMatches(patterns, text, flags)).toEqual(expected.sort());
  });

  it.each([
    ['empty', { pattern: '', id: 3 }, 'HS_INVALID_ARGUMENT', /id 3\): a literal must not be empty/],
    [
      'a limit',
      { pattern: 'a', id: 3, minLength: 1 },
      'HS_INVALID_ARGUMENT',
      /id 3\): minLength is for compile/,
    ],
    [
      'DOTALL',
      { pattern: 'a', id: 3, flags: Flag.DOTALL },
      'HS_COMPILE_ERROR',
      /id 3\).*supported in literal API/,
    ],
    ['no text', { pattern: 7 as unknown as string, id: 3 }, 'HS_INVALID_ARGUMENT', /id 3\).*not number/],
  ] as const)('refuses: %s', (_name, literal, code, message) => {
    const error = errorOf(() => compileLiterals([literal]));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });
});
