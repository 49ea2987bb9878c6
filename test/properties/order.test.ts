/** Invariant 8: order is kept, and no record is lost or doubled. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VALUES } from '../support/pii.ts';
import { limit, runs } from '../support/runs.ts';
import { engines, scrubberOf } from '../support/scrubbers.ts';
import { soup } from '../support/soup.ts';
import { chunksOf, throughNode } from '../support/streams.ts';

/** A line of soup: no newline in it, and its number at both ends. */
const line = soup(20).map((bytes) => Buffer.from(bytes.filter((byte) => byte !== 10)));
const numbered = (lines: readonly Buffer[]) =>
  Buffer.concat(lines.flatMap((bytes, i) => [Buffer.from(`L${i}L; `), bytes, Buffer.from('\n')]));
const numbersOf = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .split('\n')
    .slice(0, -1)
    .map((text) => /^L(\d+)L; /.exec(text)?.[1]);

const ACTIONS = ['label', 'mask', 'partial', 'remove', 'keep'] as const;

describe.each(engines)('%s', (engine) => {
  test.each(ACTIONS)(
    'every line of soup is there once and in its place: %s',
    (action) => {
      const scrubber = scrubberOf({ engine, action }, { batch: 512 });
      fc.assert(
        fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
          const input = numbered(lines);
          expect(numbersOf(scrubber.scrub(input))).toEqual(lines.map((_, i) => String(i)));
        }),
        runs(120),
      );
    },
    limit(30_000),
  );

  test('drop takes out the records that hold a finding, and no other', () => {
    const scrubber = scrubberOf({ engine, action: 'drop' }, { batch: 512 });
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom(...VALUES), { nil: null }), { maxLength: 60 }),
        (values) => {
          const input = numbered(
            values.map((value) => Buffer.from(value ? `x ${value.text} and ${value.text}` : 'nothing here')),
          );
          const kept = values.flatMap((value, i) => (value ? [] : [String(i)]));
          expect(numbersOf(scrubber.scrub(input))).toEqual(kept);
        },
      ),
      runs(200),
    );
  });

  test('drop of a record over many pieces: the value and what follows it in the record go', async () => {
    const scrubber = scrubberOf({ engine, action: 'drop' }, { maxRecord: 40_000 });
    const long = `${'lorem ipsum '.repeat(5000)} mira@example.com ${'lorem ipsum '.repeat(5000)}BEHIND`;
    const input = Buffer.from(`one\n${long}\ntwo\n`);
    const whole = Buffer.from(scrubber.scrub(input)).toString();
    expect(/mira@|BEHIND/.test(whole)).toBe(false);
    expect((await throughNode(scrubber, chunksOf(input, [5000]))).toString() === whole).toBe(true);
    expect(whole.startsWith('one\n') && whole.endsWith('two\n')).toBe(true);
  });

  test('a last line without a newline gets none', () => {
    const scrubber = scrubberOf({ engine });
    for (const { text } of VALUES) {
      const out = Buffer.from(scrubber.scrub(Buffer.from(`a\n${text}`))).toString();
      // A number alone on its line is JSON, and becomes a JSON string.
      expect(out).toMatch(/^a\n\[[A-Z_]+\]$|^a\n"\[CREDIT_CARD\]"$/);
    }
  });

  test('a value never reaches over the end of its line', () => {
    const scrubber = scrubberOf({ engine });
    for (const open of [
      '{"password":"',
      'password="',
      'password=',
      '{"password":{"a":',
      '{"password":["a",',
      'Authorization: Bearer ',
      'Bearer ',
      '{"msg":"{\\"password\\":\\"',
      "password='",
      'password: ',
      'token=`',
    ]) {
      const out = Buffer.from(
        scrubber.scrub(Buffer.from(`${open}\nL1L; next\n${open}abc-DEF-123\nL3L; last\n`)),
      )
        .toString()
        .split('\n');
      expect([out.length, out[1], out[3]]).toEqual([5, 'L1L; next', 'L3L; last']);
    }
  });
});
