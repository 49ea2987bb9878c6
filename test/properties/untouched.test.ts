/** Invariant 1: bytes outside findings are the bytes that came; without findings it is the very same buffer. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VALUES } from '../support/pii.ts';
import { limit, runs } from '../support/runs.ts';
import { engines, scrubberOf } from '../support/scrubbers.ts';
import { soup } from '../support/soup.ts';

/** A label as it is written in JSON, in a URL and in HTML. */
const LABEL = /^(?:"?\\?"?|%22|&quot;)(?:⟦|%E2%9F%A6)([A-Z_]+)(?:⟧|%E2%9F%A7)(?:#\d+)?(?:\\*"|%22|&quot;)?/;
const FIRST = /^(?:\\*"|%22|&quot;)/;
const LAST = /(?:\\*"|%22|&quot;)$/;

describe.each(engines)('%s', (engine) => {
  const scrubber = scrubberOf({ engine });
  const marked = scrubberOf({ engine, action: { name: 'label', text: '⟦{entity}⟧' } });

  test.each([
    ['empty', Buffer.alloc(0)],
    ['a line', Buffer.from('{"level":30,"time":1772438414215,"msg":"cart loaded"}\n')],
    ['no newline', Buffer.from('cart loaded')],
    ['invalid UTF-8', Buffer.from([0xff, 0xfe, 10, 0xc3, 10, 0xed, 0xa0, 0x80, 0])],
    ['NUL', Buffer.from('\0\0\0\n\0')],
    ['CRLF', Buffer.from('one\r\ntwo\r\n')],
    ['a byte order mark', Buffer.from('\ufeff{"a":1}\n')],
    ['several batches', Buffer.from('cart loaded\n'.repeat(60_000))],
    ['a long record', Buffer.from('cart loaded '.repeat(60_000))],
    ['a subarray', Buffer.from('xxcart loadedxx').subarray(2, 13)],
    ['no Buffer', new Uint8Array([111, 107, 10])],
  ])('nothing found gives the same object: %s', (_, input) => {
    const copy = Uint8Array.from(input);
    expect(scrubber.scrub(input) === input).toBe(true);
    expect(Buffer.from(input).equals(copy)).toBe(true);
    expect(scrubber.detect(input)).toEqual([]);
  });

  test('a long record without a finding gives the same object, whatever maxRecord', () => {
    const input = Buffer.from(`${'cart loaded '.repeat(20_000)}\n`);
    expect(scrubberOf({ engine }, { maxRecord: 40_000 }).scrub(input) === input).toBe(true);
  });

  test('the input is never written to, and the output is the caller’s', () => {
    const input = Buffer.from('mail to mira@example.com now\n');
    const copy = Buffer.from(input);
    const first = Buffer.from(scrubber.scrub(input));
    const kept = scrubber.scrub(input);
    scrubber.scrub(Buffer.from('another one: ivo@example.com, and more\n'));
    expect(input.equals(copy)).toBe(true);
    expect(first.equals(kept)).toBe(true);
    kept.fill(0);
    expect(Buffer.from(scrubber.scrub(input)).equals(first)).toBe(true);
  });

  /** Findings cut out of the input, and labels out of the output, leave the same. */
  const outside = (input: Buffer) => {
    const findings = marked.detect(input);
    const output = Buffer.from(marked.scrub(input));
    if (findings.length === 0) {
      expect(output.equals(input)).toBe(true);
      return;
    }
    let at = 0;
    let out = 0;
    for (const { entity, start, end } of findings) {
      expect(start).toBeGreaterThanOrEqual(at);
      expect(end).toBeGreaterThan(start);
      expect(output.subarray(out, out + start - at).equals(input.subarray(at, start))).toBe(true);
      out += start - at;
      const label = LABEL.exec(output.toString('utf8', out, out + 120));
      expect(label?.[1]).toBe(entity);
      // A bare number's label has quotes; the bytes behind tell whether the last quote is the label's or the input's.
      const [whole] = label!;
      const plain = whole.replace(FIRST, '').replace(LAST, '');
      out += Buffer.byteLength(FIRST.test(whole) ? whole : plain);
      at = end;
    }
    expect(output.subarray(out).equals(input.subarray(at))).toBe(true);
  };

  test(
    'soup: bytes outside findings are identical',
    () => {
      fc.assert(fc.property(soup(), outside), runs(600));
    },
    limit(30_000),
  );

  test(
    'bytes around values: whatever they are, they stay',
    () => {
      const bytes = fc.uint8Array({ maxLength: 20 }).map((one) => Buffer.from(one));
      const around = fc.tuple(bytes, fc.constantFrom(...VALUES), bytes);
      const input = fc
        .array(around, { minLength: 1, maxLength: 4 })
        .map((list) => Buffer.concat(list.flatMap(([a, { text }, b]) => [a, Buffer.from(` ${text} `), b])));
      fc.assert(fc.property(input, outside), runs(400));
    },
    limit(30_000),
  );
});
