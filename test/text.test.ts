/** scrubText: UTF-16 in, UTF-16 out; what was not touched is the same, lone surrogates too. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VALUES } from './support/pii.ts';
import { runs } from './support/runs.ts';
import { engines, scrubberOf } from './support/scrubbers.ts';

describe.each(engines)('%s', (engine) => {
  const scrubber = scrubberOf({ engine });

  test.each([
    ['', ''],
    ['nothing', 'nothing'],
    ['\ud83e lone', '\ud83e lone'],
    ['\udd9c\ud83e reversed', '\udd9c\ud83e reversed'],
    ['\ud83e mira@example.com \udd9c', '\ud83e [EMAIL_ADDRESS] \udd9c'],
    ['\udbff\udfff\udb80\udc00 \ud800 mira@example.com', '\udbff\udfff\udb80\udc00 \ud800 [EMAIL_ADDRESS]'],
    ['🦜 4111 1111 1111 1111 🦜', '🦜 [CREDIT_CARD] 🦜'],
    ['\ufeffmira@example.com', '\ufeff[EMAIL_ADDRESS]'],
    ['\0mira@example.com\0', '\0[EMAIL_ADDRESS]\0'],
    ['a\nmira@example.com\r\nb', 'a\n[EMAIL_ADDRESS]\r\nb'],
  ])('%j', (input, wanted) => {
    expect(scrubber.scrubText(input)).toBe(wanted);
  });

  test('every kind of lone surrogate in one text', () => {
    const all = Array.from({ length: 2048 }, (_, i) => `${String.fromCharCode(0xd800 + i)} `).join('');
    expect(scrubber.scrubText(`${all}mira@example.com`)).toBe(`${all}[EMAIL_ADDRESS]`);
  });

  test('any UTF-16 around a value stays as it is', () => {
    const text = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      maxLength: 20,
    });
    const value = fc.constantFrom(...VALUES.filter(({ entity }) => entity === 'EMAIL_ADDRESS'));
    fc.assert(
      fc.property(text, value, text, (before, { text: secret, entity }, after) => {
        expect(scrubber.scrubText(`${before} ${secret} ${after}`)).toContain(` [${entity}] `);
        expect(scrubber.scrubText(`${before} [X] ${after}`)).toBe(`${before} [X] ${after}`);
      }),
      runs(300),
    );
  });

  test('the same as the bytes of the text say', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.constantFrom(...VALUES),
        (text, { text: value }) => {
          const input = `${text} ${value}\n${text}`;
          expect(scrubber.scrubText(input)).toBe(Buffer.from(scrubber.scrub(Buffer.from(input))).toString());
        },
      ),
      runs(300),
    );
  });
});
