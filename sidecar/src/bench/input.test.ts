import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ScrubJayError } from '@scrubjay/core';
import { afterAll, expect, test } from 'vitest';
import { factsOf, readPart } from './input.ts';

const folder = mkdtempSync(join(tmpdir(), 'scrubjay-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function file(content: string | Buffer): string {
  const path = join(folder, `${files++}.log`);
  writeFileSync(path, content);
  return path;
}

const LINES = 'one\ntwo\nthree\n';

test.each<[string, (string | Buffer)[], number, string, boolean]>([
  ['a short file', [LINES], 100, LINES, true],
  ['as long as the limit', [LINES], 14, LINES, true],
  ['cut behind a line', [LINES], 13, 'one\ntwo\n', false],
  ['one line longer than the limit', ['x'.repeat(50)], 20, 'x'.repeat(20), false],
  ['no newline at the end', ['one\ntwo'], 100, 'one\ntwo', true],
  ['gzip', [gzipSync(LINES)], 100, LINES, true],
  ['gzip, cut', [gzipSync(LINES)], 5, 'one\n', false],
  ['gzip in two members', [Buffer.concat([gzipSync('one\n'), gzipSync('two\n')])], 100, 'one\ntwo\n', true],
  ['two files', ['one', 'two\n'], 100, 'one\ntwo\n', true],
  ['two files, of each its part', [LINES, 'four\nfive\n'], 18, 'one\ntwo\nfour\n', false],
])('%s', async (_, contents, most, wanted, whole) => {
  const taken = await readPart(contents.map(file), most);
  expect([taken.bytes.toString(), taken.whole]).toEqual([wanted, whole]);
});

const packed = gzipSync(`${'secret '.repeat(2000)}\n`);
test.each<[string, () => string, RegExp]>([
  ['missing', () => join(folder, 'none.log'), /none\.log: ENOENT/],
  ['a folder', () => folder, /EISDIR/],
  ['empty', () => file(''), /no lines/],
  ['nothing but newlines', () => file('\n\r\n\n'), /no lines/],
  [
    'gzip that ends early',
    () => file(packed.subarray(0, packed.length - 12)),
    /\.log: its gzip data ends early/,
  ],
  ['zstd', () => file(Buffer.from('28b52ffd0458', 'hex')), /compressed; unpack it first: zstd -dc/],
  ['xz', () => file(Buffer.from('fd377a585a00', 'hex')), /xz -dc/],
])('%s: told, with the name and nothing of the content', async (_, make, told) => {
  const failure = await readPart([make()]).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ScrubJayError);
  expect(failure).toMatchObject({ code: 'SJ_INPUT', message: expect.stringMatching(told) });
  expect((failure as Error).message).not.toContain('secret');
});

test('facts of the lines', () => {
  const bytes = Buffer.from(`${'a'.repeat(5)}\n${'b'.repeat(12)}\n${'c'.repeat(31)}`);
  const facts = factsOf({ bytes, whole: true }, 1, { batch: 10, maxRecord: 20 });
  expect(facts).toEqual({
    files: 1,
    bytes: 50,
    whole: true,
    lines: 3,
    longest: 31,
    overBatch: 2,
    overRecord: 1,
  });
});
