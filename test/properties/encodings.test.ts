/**
 * Invariant: a value does not survive in an encoding, three levels deep over all of them; what is around it stays, and JSON
 * stays JSON at every level.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENCODINGS, nestings } from '../support/encodings.ts';
import { anyValue, needles } from '../support/pii.ts';
import { limit, runs } from '../support/runs.ts';
import { engines, scrubberOf, scrubLine } from '../support/scrubbers.ts';

const before = fc.constantFrom('', 'order ', 'to ', 'für ', 'ok, ', '[x] ');
const after = fc.constantFrom('', ' and so on', ', ok', ' → x', ' "quoted"', ' 50% & more');
const records: readonly [name: string, write: (text: string) => string, read: (line: string) => string][] = [
  ['JSON', (text) => JSON.stringify({ level: 30, m: text, n: 1 }), (line) => JSON.parse(line).m],
  [
    'logfmt',
    (text) => `level=info m=${JSON.stringify(text)} n=1`,
    (line) => JSON.parse(line.slice(13, line.lastIndexOf(' n='))),
  ],
  [
    'a query',
    (text) => `GET /a?x=1&m=${encodeURIComponent(text)}&n=1 200`,
    (line) => decodeURIComponent(/m=([^&]*)/.exec(line)![1]),
  ],
];

describe.each(engines)('%s', (engine) => {
  const scrubber = scrubberOf({ engine });
  test.each(records)(
    'in %s',
    (_, write, read) => {
      fc.assert(
        fc.property(anyValue, nestings, before, after, ({ text }, layers, left, right) => {
          const whole = `${left}${text}${right}`;
          const line = write(layers.reduce((inner, layer) => layer.write(inner), whole));
          const output = scrubLine(scrubber, line);
          let out = read(output);
          for (const layer of [...layers].reverse()) {
            // A token of base64 goes as a whole.
            if (/^\[[A-Z_]+\]$/.test(out)) break;
            out = layer.read(out);
          }
          for (const needle of needles(text)) expect(out).not.toContain(needle);
          // Elsewhere what is around the value is still there.
          if (!layers.some(({ name }) => name === 'base64')) {
            expect(out.startsWith(left) && out.endsWith(right)).toBe(true);
          }
        }),
        runs(400),
      );
    },
    limit(30_000),
  );

  test('nothing in them is nothing, in every encoding', () => {
    for (const { write } of ENCODINGS)
      for (const [, record] of records) {
        const line = record(write('nothing to be seen in here: 12:30, 50% & "more"'));
        expect(scrubLine(scrubber, line)).toBe(line);
      }
  });
});
