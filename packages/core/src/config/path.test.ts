import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPath, parsePath } from './path.ts';
import type { PathSegment } from './types.ts';

const good: [text: string, segments: PathSegment[], canonical?: string][] = [
  ['a', ['a']],
  ['req.headers.authorization', ['req', 'headers', 'authorization']],
  ['req.headers.set-cookie', ['req', 'headers', 'set-cookie']],
  ['req.headers["set-cookie"]', ['req', 'headers', 'set-cookie'], 'req.headers.set-cookie'],
  ["a['b-c'].d", ['a', 'b-c', 'd'], 'a.b-c.d'],
  ['["a.b"]', ['a.b']],
  ['["a.b"].c["d e"]', ['a.b', 'c', 'd e']],
  ['a["say \\"hi\\""]', ['a', 'say "hi"']],
  ["a['it\\'s']", ['a', "it's"], 'a["it\'s"]'],
  ['a["back\\\\slash"]', ['a', 'back\\slash']],
  ['[""]', ['']],
  ['["tok*"]', ['tok*']],
  ['items[0].x', ['items', { index: 0 }, 'x']],
  ['items[007]', ['items', { index: 7 }], 'items[7]'],
  ['[3]', [{ index: 3 }]],
  ['m[1][2]', ['m', { index: 1 }, { index: 2 }]],
  ['items.0', ['items', '0']],
  ['items[*].token', ['items', '*', 'token'], 'items.*.token'],
  ['*.token', ['*', 'token']],
  ['[*].token', ['*', 'token'], '*.token'],
  ['a.*', ['a', '*']],
  ['a.*.*.b', ['a', '*', '*', 'b']],
  ['**.password', ['**', 'password']],
  ['req.**.token', ['req', '**', 'token']],
  ['a.**', ['a', '**']],
  ['**[0]', ['**', { index: 0 }]],
  ['@timestamp', ['@timestamp']],
  ['$ref.größe.名前', ['$ref', 'größe', '名前']],
  ['__proto__.x', ['__proto__', 'x']],
];

const bad: [text: string, position: number, reason: string][] = [
  ['', 1, 'empty'],
  ['.a', 1, 'missing before the dot'],
  ['a.', 3, 'ends with a dot'],
  ['a..b', 3, 'missing before the dot'],
  ['a b', 2, 'a dot or a bracket must follow'],
  [' a', 1, 'brackets and quotes'],
  ['a."b"', 3, 'brackets and quotes'],
  ['a[', 2, 'never closed'],
  ['a[]', 2, 'empty'],
  ['a[-1]', 2, 'an index, a star or a quoted key'],
  ['a[x]', 2, 'an index, a star or a quoted key'],
  ['a[**]', 2, 'an index, a star or a quoted key'],
  ['a["b]', 2, 'end with its quote'],
  ['a["b\\n"]', 2, 'end with its quote'],
  ['a[0]b', 5, 'a dot or a bracket must follow'],
  ['a]', 2, 'a dot or a bracket must follow'],
  ['a.["b"]', 3, 'brackets and quotes'],
  ['a["*"]', 2, 'called like a wildcard'],
  ['a.tok*', 6, 'whole key'],
  ['a.*id', 3, 'whole key'],
  ['a.***', 3, 'whole key'],
  ['**.**.a', 4, 'one ** is enough'],
  ['*', 1, 'must name a key'],
  ['**', 1, 'must name a key'],
  ['*.[*]', 3, 'brackets and quotes'],
  ['[*].*', 1, 'must name a key'],
  ['a\u0000', 2, 'a dot or a bracket must follow'],
  ['a.'.repeat(300), 501, 'longer than 500'],
  ['a.'.repeat(32), 64, 'more than 32 steps'],
];

describe('parsePath', () => {
  test.each(good)('%s', (text, segments, canonical = text) => {
    expect(parsePath(text)).toEqual({ segments });
    expect(formatPath(segments)).toBe(canonical);
  });

  test.each(bad)('refuses %j', (text, position, reason) => {
    expect(parsePath(text)).toEqual({ position, reason: expect.stringContaining(reason) });
  });

  test('reads back what formatPath writes', () => {
    const key = fc
      .string({ unit: 'grapheme', maxLength: 8 })
      .filter((text) => !/^\*{1,2}$|\p{Cc}/u.test(text));
    const segment = fc.oneof(
      key,
      fc.nat(999).map((index) => ({ index })),
      fc.constant('*'),
    );
    const paths = fc.tuple(key, fc.array(segment, { maxLength: 6 })).map(([first, rest]) => [first, ...rest]);
    fc.assert(
      fc.property(paths, (segments) => {
        expect(parsePath(formatPath(segments))).toEqual({ segments });
      }),
    );
  });

  test('never throws', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'ab.[]*"\'\\0 \u0000') });
    fc.assert(
      fc.property(texts, (text) => {
        expect(parsePath(text)).toBeTypeOf('object');
      }),
    );
  });
});
