/** All engines give the same findings and the same bytes; `auto` is a mix of the two. */
import type { Scrubber } from '@scrubjay/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleLog } from '../support/pii.ts';
import { limit, runs } from '../support/runs.ts';
import { engineNote, hyperscanIsHere, scrubberOf } from '../support/scrubbers.ts';
import { exampleLines, soup } from '../support/soup.ts';

const FORMATS = [
  'pino',
  'winston',
  'bunyan',
  'nginx',
  'apache-access',
  'apache-error',
  'cri',
  'syslog',
  'logfmt',
  'csv',
  'java',
  'chat',
  'clean',
];

const CUSTOM = {
  keys: { session: {}, tenantId: { entity: 'TENANT' } },
  paths: ['req.headers.cookie', '**.token', 'items[*].id'],
  detectors: [
    { id: 'ticket', entity: 'TICKET', pattern: 'TK-\\d{4,8}' },
    { id: 'badge', entity: 'BADGE', pattern: '[A-Z]\\d{3}', keywords: ['badge'] },
    { id: 'loose', entity: 'LOOSE', pattern: 'a{2,5}.?b', flags: 'i' },
  ],
};

/** Same findings and same bytes, or why not. */
function compare(a: Scrubber, b: Scrubber, input: Buffer): void {
  expect(b.detect(input)).toEqual(a.detect(input));
  expect(Buffer.from(b.scrub(input)).equals(Buffer.from(a.scrub(input)))).toBe(true);
}

describe.skipIf(!hyperscanIsHere).each([
  ['no configuration', {}],
  ['keys, paths and custom detectors', CUSTOM],
])(`hyperscan and portable find the same, %s${engineNote}`, (_, raw) => {
  const native = hyperscanIsHere ? scrubberOf({ ...raw, engine: 'hyperscan' }) : null!;
  const portable = scrubberOf({ ...raw, engine: 'portable' });
  const auto = scrubberOf({ ...raw, engine: 'auto' });
  const same = (input: Buffer): void => {
    compare(native, portable, input);
    compare(native, auto, input);
  };

  test('the engine is the one that was asked for', () => {
    expect([native.engine, portable.engine]).toEqual(['hyperscan', 'portable']);
  });

  test.each(FORMATS)('%s sample', (format) => same(sampleLog(format)));

  test('examples of the detectors', () => {
    for (const line of exampleLines) same(line);
  });

  test(
    'soup',
    () => {
      fc.assert(fc.property(soup(), same), runs(800));
    },
    limit(30_000),
  );

  test(
    'soup with what the custom rules look for',
    () => {
      const extra = fc.constantFrom(
        'TK-12345',
        'badge A123',
        'aaab',
        'AAAB',
        '{"token":"x y"}',
        '"session":',
        '{"items":[{"id":7}]}',
      );
      const both = fc
        .tuple(soup(8), extra, soup(8))
        .map(([a, b, c]) => Buffer.concat([a, Buffer.from(b), c]));
      fc.assert(fc.property(both, same), runs(400));
    },
    limit(30_000),
  );
});
