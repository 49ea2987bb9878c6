/**
 * Bodies that are no lines become what their records become as lines of JSON: entries of MessagePack with their types, JSON
 * of any layout with its line breaks. Whatever comes in, nothing raw goes out, and nothing but errors of ours is thrown.
 */
import { createScrubber, defaults, ScrubJayError } from '@scrubjay/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documents } from '../support/documents.ts';
import { decode, encode, encodeLoosely, entry, raw, recordsOf, scrubBody, TIME } from '../support/entries.ts';
import { VALUES } from '../support/pii.ts';
import { limit, runs } from '../support/runs.ts';
import { engines, scrubberOf, scrubLine } from '../support/scrubbers.ts';
import { soup } from '../support/soup.ts';

/** MessagePack has no half characters, JSON no numbers beyond its own, and one object no key twice. */
const value = documents
  .map(({ json }) => JSON.parse(json) as unknown)
  .filter((one) => JSON.stringify(one).isWellFormed() && !JSON.stringify(one).includes('\\ud'));

const withTypes = fc.constantFrom(encode, encodeLoosely);

/** The bytes of a JSON string, as JSON.stringify would write them if they were text. */
function quoted(bytes: Buffer): Buffer {
  const parts = [...bytes].map((c) =>
    c < 32 || c === 34 || c === 92
      ? JSON.stringify(String.fromCharCode(c)).slice(1, -1)
      : String.fromCharCode(c),
  );
  return Buffer.from(`{"m":"${parts.join('')}"}`, 'latin1');
}

/** The other way round. */
function unquoted(json: Buffer): Buffer {
  const text = json.toString('latin1');
  expect([text.slice(0, 6), text.slice(-2)]).toEqual(['{"m":"', '"}']);
  const plain = text.slice(6, -2).replace(/\\(u[0-9a-f]{4}|.)/g, (one) => JSON.parse(`"${one}"`) as string);
  return Buffer.from(plain, 'latin1');
}

/** {"m": bytes} as a string or binary data, with a length of four bytes. */
function stringEntry(bytes: Buffer, binary: boolean): Buffer {
  const head = Buffer.concat([raw(`92 00 81 a1 6d ${binary ? 'c6' : 'db'}`), Buffer.alloc(4)]);
  head.writeUInt32BE(bytes.length, head.length - 4);
  return Buffer.concat([head, bytes]);
}

/** The text of `stringEntry`, however long its length is written. */
function textOf(source: Buffer): Buffer {
  const c = source[5];
  const size = c >= 0xd9 && c <= 0xdb ? 1 << (c - 0xd9) : c >= 0xc4 && c <= 0xc6 ? 1 << (c - 0xc4) : 0;
  return source.subarray(6 + size);
}

describe.each(engines)('%s', (engine) => {
  const scrubber = scrubberOf({ engine });

  test.each(['label', 'mask', 'partial', 'remove'] as const)(
    'entries become what their JSON becomes: %s',
    (name) => {
      const by = createScrubber({
        ...defaults,
        engine,
        action: { name, text: '[{entity}]', char: '*', first: 1, last: 2 },
      });
      fc.assert(
        fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), withTypes, (records, encoder) => {
          const source = Buffer.concat(records.map((record) => encoder([TIME, record])));
          const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
          const expected = scrubLine(by, lines);
          const { bytes } = scrubBody(by, source, 'entries');
          if (expected === lines) expect(bytes).toBe(source);
          else
            expect(
              recordsOf(bytes)
                .map((record) => `${JSON.stringify(record)}\n`)
                .join(''),
            ).toBe(
              expected
                .trimEnd()
                .split('\n')
                .map((line) => `${JSON.stringify(JSON.parse(line))}\n`)
                .join(''),
            );
        }),
        runs(250),
      );
    },
    limit(60_000),
  );

  test(
    'bytes of strings that are not found stay, text or not',
    () => {
      fc.assert(
        fc.property(soup(), fc.boolean(), (bytes, binary) => {
          const source = stringEntry(bytes, binary);
          const json = quoted(bytes);
          const expected = scrubber.scrub(json);
          const got = scrubBody(scrubber, source, 'entries').bytes;
          if (expected === json) expect(got).toBe(source);
          else
            expect(textOf(got).toString('latin1')).toBe(unquoted(Buffer.from(expected)).toString('latin1'));
        }),
        runs(1500),
      );
    },
    limit(60_000),
  );

  test(
    'what was scrubbed is left alone',
    () => {
      const personal = fc.constantFrom(...VALUES).map(({ text }) => text);
      const record = fc.dictionary(
        fc.constantFrom('a', 'b', 'note', 'x y'),
        fc.oneof(personal, fc.constant(1)),
      );
      fc.assert(
        fc.property(fc.array(record, { maxLength: 3 }), (records) => {
          const once = scrubBody(
            scrubber,
            Buffer.concat(records.map((one) => entry(one, one))),
            'entries',
          ).bytes;
          expect(scrubBody(scrubber, once, 'entries').bytes).toBe(once);
        }),
        runs(200),
      );
    },
    limit(30_000),
  );

  test(
    'broken entries are refused or scrubbed as whole ones',
    () => {
      const broken = fc
        .tuple(
          fc.array(value, { minLength: 1, maxLength: 3 }),
          fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom('set', 'insert', 'remove', 'cut')), {
            minLength: 1,
            maxLength: 4,
          }),
        )
        .map(([records, changes]) => {
          let bytes = Buffer.concat(records.map((record) => entry(record, { k: 'v' })));
          for (const [place, byte, change] of changes) {
            const at = place % (bytes.length + 1);
            if (change === 'cut') bytes = bytes.subarray(0, at);
            else if (change === 'set' && at < bytes.length) bytes[at] = byte;
            else if (change === 'insert')
              bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at)]);
            else bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
          }
          return bytes;
        });
      fc.assert(
        fc.property(broken, (source) => {
          let scrubbed: Buffer;
          try {
            scrubbed = scrubBody(scrubber, source, 'entries').bytes;
          } catch (error) {
            expect(error).toBeInstanceOf(ScrubJayError);
            expect((error as ScrubJayError).code).toBe('SJ_UNREADABLE');
            return;
          }
          // Entries again, as many, and nothing is found in them any more that was found before.
          const again = scrubBody(scrubber, scrubbed, 'entries');
          const first = scrubBody(scrubber, source, 'entries');
          expect(again.records).toBe(first.records);
          let before: string;
          try {
            before = decode(source)
              .map(([, record]) => `${JSON.stringify(record)}\n`)
              .join('');
          } catch {
            return;
          }
          // What the reference decoder reads otherwise: half characters, keys that are no strings.
          if (/\ufffd|\\ud|"__proto__"/.test(before)) return;
          const after = decode(scrubbed).map(([, record]) => `${JSON.stringify(record)}\n`);
          for (const { text } of VALUES) {
            const line = scrubLine(scrubber, before);
            if (!line.includes(text)) expect(after.join('')).not.toContain(text);
          }
        }),
        runs(1000),
      );
    },
    limit(60_000),
  );

  test(
    'JSON on many lines becomes what it becomes on one',
    () => {
      const layout = fc.array(fc.constantFrom('\n', '\r\n', ' ', ''), { minLength: 1, maxLength: 7 });
      fc.assert(
        fc.property(documents, layout, ({ json }, breaks) => {
          let i = 0;
          const spread = json.replace(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g, (token) =>
            token[0] === '"' ? token : `${breaks[i++ % breaks.length]}${token}${breaks[i++ % breaks.length]}`,
          );
          const inLine = spread.replace(/[\r\n]/g, ' ');
          const expected = scrubLine(scrubber, inLine);
          const { bytes } = scrubBody(scrubber, Buffer.from(spread), 'json');
          expect(bytes.toString().replace(/[\r\n]/g, ' ')).toBe(expected);
          if (expected === inLine) expect(bytes.toString()).toBe(spread);
          expect(JSON.parse(bytes.toString())).toEqual(JSON.parse(expected));
        }),
        runs(500),
      );
    },
    limit(60_000),
  );

  test(
    'a JSON body is read when JSON.parse reads it',
    () => {
      const changed = fc
        .tuple(
          documents,
          fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'{}[],:"\\01.-eEtn\n \u0001x/')), { maxLength: 2 }),
        )
        .map(([{ json }, changes]) =>
          changes.reduce((text, [place, c]) => {
            const at = place % (text.length + 1);
            return text.slice(0, at) + c + text.slice(at + (place % 3));
          }, json),
        );
      fc.assert(
        fc.property(changed, (text) => {
          let parses = true;
          try {
            JSON.parse(text);
          } catch {
            parses = false;
          }
          let reads = 1;
          try {
            reads = scrubBody(scrubber, Buffer.from(text), 'json').records;
          } catch (error) {
            expect((error as ScrubJayError).code).toBe('SJ_UNREADABLE');
            reads = 0;
          }
          // Several documents are none to JSON.parse.
          if (reads < 2) expect(reads === 1).toBe(parses);
        }),
        runs(3000),
      );
    },
    limit(60_000),
  );
});
