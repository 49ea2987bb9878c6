import { ScrubJayError } from '@scrubjay/core';
import { describe, expect, it } from 'vitest';
import { asLines, asOneLine, assertDepth, findDocuments } from './documents.ts';

/** ms; a second look at a million bytes for each of them takes far longer, whatever else the machine does. */
const QUADRATIC = 3_000;

function texts(json: string, unwrap = false, depthLimit = 100): string[] {
  const bytes = Buffer.from(json);
  const spans = findDocuments(bytes, depthLimit, unwrap);
  const found: string[] = [];
  for (let i = 0; i < spans.length; i += 2) found.push(bytes.toString('utf8', spans[i], spans[i + 1]));
  return found;
}

const refusal = (code: string) => expect.objectContaining({ code });
const UNREADABLE = refusal('SJ_UNREADABLE');

describe('documents', () => {
  it.each<[what: string, json: string, found: string[], unwrapped?: string[]]>([
    ['nothing', '', []],
    ['white space', ' \r\n\t', []],
    ['an object', '{"a":1}', ['{"a":1}']],
    ['an object with space around it', '\n {"a": 1} \n', ['{"a": 1}']],
    ['several, a line each', '{"a":1}\n{"b":2}\n', ['{"a":1}', '{"b":2}']],
    [
      'several without anything between',
      '{"a":1}{"b":2}[3]',
      ['{"a":1}', '{"b":2}', '[3]'],
      ['{"a":1}', '{"b":2}', '3'],
    ],
    ['an array', '[{"a":1} , {"b":[2,3]}\n]', ['[{"a":1} , {"b":[2,3]}\n]'], ['{"a":1}', '{"b":[2,3]}']],
    ['an empty array', '[ ]', ['[ ]'], []],
    ['arrays in an array', '[[1,2],[3]]', ['[[1,2],[3]]'], ['[1,2]', '[3]']],
    ['values of every type', '"a" 1 true null -2.5e3', ['"a"', '1', 'true', 'null', '-2.5e3']],
    ['an array of every type', '["a",1, true ,null]', ['["a",1, true ,null]'], ['"a"', '1', 'true', 'null']],
    ['brackets, commas and colons in strings', '{"a":"]},:["}', ['{"a":"]},:["}']],
    [
      'escapes in strings',
      String.raw`{"a":"\"}\\"} {"b":"\\\""}`,
      [String.raw`{"a":"\"}\\"}`, String.raw`{"b":"\\\""}`],
    ],
    ['more than one byte a character', '{"ä":"日本"}{"é":1}', ['{"ä":"日本"}', '{"é":1}']],
  ])('%s', (_, json, found, unwrapped = found) => {
    expect(texts(json)).toEqual(found);
    expect(texts(json, true)).toEqual(unwrapped);
  });

  it.each([
    ['an object that is cut off', '{"a":1'],
    ['an array that is cut off', '[1,'],
    ['a string that does not end', '{"a":"b'],
    ['a string that ends with an escape', '"a\\"'],
    ['one bracket too many', '{"a":1}}'],
    ['brackets that do not match', '[{"a":1]}'],
    ['commas between documents', '{"a":1},{"b":2}'],
    ['a member outside of an object', '"a":1'],
  ])('refuses %s', (_, json) => {
    expect(() => texts(json)).toThrow(UNREADABLE);
  });

  it.each([1, 7, 1000])('are %i levels deep and no more', (limit) => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(texts(nested(limit), false, limit)).toHaveLength(1);
    expect(() => texts(nested(limit + 1), false, limit)).toThrow(refusal('SJ_TOO_DEEP'));
    expect(() => texts(`[${'{"a":'.repeat(limit)}`, false, limit)).toThrow(refusal('SJ_TOO_DEEP'));
  });

  it('of a million brackets are refused at the first too many', () => {
    const before = performance.now();
    expect(() => texts('['.repeat(1_000_000))).toThrow(refusal('SJ_TOO_DEEP'));
    expect(performance.now() - before).toBeLessThan(QUADRATIC);
  });
});

describe('lines', () => {
  const lines = (json: string, unwrap = true) => {
    const bytes = Buffer.from(json);
    return asLines(bytes, findDocuments(bytes, 100, unwrap)).toString();
  };

  it.each([
    ['[{"a":1},{"b":2}]', '{"a":1}\n{"b":2}\n'],
    ['{"a":1}{"b":2}', '{"a":1}\n{"b":2}\n'],
    ['{\r\n  "a": 1\n}\n', '{    "a": 1 }\n'],
    ['{"a":1}\n{"b":2}', '{"a":1}\n{"b":2}\n'],
    ['{"a":1} \n{"b":2}\n', '{"a":1}\n{"b":2}\n'],
    ['', ''],
    ['[]', ''],
  ])('%j become %j', (json, expected) => {
    expect(lines(json)).toBe(expected);
  });

  it.each(['{"a":1}\n{"b":2}\n', '{"a":1}\r\n{"b":2}\r\n', '\n{"a":1}\n\n{"b":2}\n'])(
    '%j are the very bytes that came',
    (json) => {
      const bytes = Buffer.from(json);
      expect(asLines(bytes, findDocuments(bytes, 100, true))).toBe(bytes);
    },
  );

  it('of a hundred thousand documents are made in linear time', () => {
    const bytes = Buffer.from(`[${'{"a":1},'.repeat(100_000)}1]`);
    const before = performance.now();
    expect(asLines(bytes, findDocuments(bytes, 100, true))).toHaveLength(800_002);
    expect(performance.now() - before).toBeLessThan(QUADRATIC);
  });

  it('of one document keep every other byte in its place', () => {
    expect(asOneLine(Buffer.from('{\n"a":\r\n1}')).toString()).toBe('{ "a":  1}');
    const bytes = Buffer.from('{"a":1}');
    expect(asOneLine(bytes)).toBe(bytes);
  });
});

describe('the depth of lines', () => {
  const deep = (levels: number, of: string) => of.repeat(levels);

  it.each([
    ['arrays', `${deep(11, '[')}${deep(11, ']')}`],
    ['objects', `${deep(11, '{"a":')}1${deep(11, '}')}`],
    ['a line that is cut off', deep(11, '[')],
    ['the last line, without a newline', `{}\n${deep(11, '{"a":')}`],
    ['behind a shallow line with many brackets', `${deep(50, '[],')}\n${deep(11, '[')}`],
    ['brackets that close nothing', `]]]]${deep(11, '[')}`],
    ['behind a string that closes brackets', deep(11, '["]",')],
  ])('%s', (_, line) => {
    expect(() => assertDepth(Buffer.from(line), 10)).toThrow(ScrubJayError);
  });

  it.each([
    ['ten levels', `${deep(10, '[')}${deep(10, ']')}`],
    ['many brackets side by side', deep(50, '[],{},')],
    ['brackets in a string', `"${deep(50, '[{')}"`],
    ['brackets behind an escaped quote', `"\\"${deep(50, '[')}"`],
    ['brackets of many lines', deep(50, '[\n')],
    ['no brackets', 'level=info\n'],
    ['nothing', ''],
  ])('not %s', (_, line) => {
    expect(() => assertDepth(Buffer.from(line), 10)).not.toThrow();
  });

  it.each([
    ['one line', '[],'.repeat(700_000)],
    ['many lines', `${'[],'.repeat(200)}\n`.repeat(3_500)],
    ['a million levels', '['.repeat(1_000_000)],
  ])('is seen in linear time: %s', (_, text) => {
    const bytes = Buffer.from(text);
    const before = performance.now();
    try {
      assertDepth(bytes, 100);
    } catch (error) {
      expect(error).toEqual(refusal('SJ_TOO_DEEP'));
    }
    expect(performance.now() - before).toBeLessThan(QUADRATIC);
  });
});
