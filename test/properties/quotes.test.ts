/** Invariant 2 where keys, quotes and escapes of several notations meet in the strings of one record. */
import { createScrubber } from '@scrubjay/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engines } from '../support/scrubbers.ts';

const PARTS = [
  "password='",
  "pwd: '",
  'secret=`',
  '<password>',
  '</password>',
  'ssn=536-90-4399',
  'password%3D',
  'Authorization: Bearer ',
  'name: ',
  'x1y2z3',
  "it's",
  '"',
  '""',
  '\\',
  '\n',
  '&user=1',
  ';',
  '{',
  '}',
  '[',
  ' ',
  '=',
  'mira@example.com',
  '4111111111111111',
];

const text = fc.array(fc.constantFrom(...PARTS), { maxLength: 6 }).map((parts) => parts.join(''));
const record = fc.record({ a: text, n: fc.array(text, { maxLength: 3 }), o: fc.record({ b: text }) });

describe.each(engines)('%s', (engine) => {
  const scrubber = createScrubber({ engine });
  test('a record of strings full of quotes parses after, with the same members', () => {
    fc.assert(
      fc.property(record, (value) => {
        const after = JSON.parse(scrubber.scrubText(JSON.stringify(value)));
        expect(Object.keys(after)).toEqual(Object.keys(value));
        expect(after.n).toHaveLength(value.n.length);
      }),
      { numRuns: 3000, seed: 20261122 },
    );
  });
});
