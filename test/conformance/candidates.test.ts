/** The matcher's contract, both engines: the same candidates, whatever the input. */
import { createScrubber, defaults } from '@scrubjay/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Matcher } from '../../packages/core/dist/matcher/contract.js';
import { createHyperscan } from '../../packages/core/dist/matcher/hyperscan.js';
import { createPortable } from '../../packages/core/dist/matcher/portable.js';
import { sampleLog } from '../support/pii.ts';
import { limit, runs } from '../support/runs.ts';
import { engineNote, hyperscanIsHere } from '../support/scrubbers.ts';
import { exampleLines, soup } from '../support/soup.ts';

const FORMATS = ['pino', 'nginx', 'apache-error', 'cri', 'csv', 'java', 'chat', 'logfmt', 'clean'];

/** Candidates as a sorted list of "kind:start:end". */
function candidates(matcher: Matcher, input: Buffer): string[] {
  const slot = matcher.slot(0);
  slot.fit(input.length);
  input.copy(slot.bytes);
  const count = slot.scan(input.length);
  const rows: string[] = [];
  for (let i = 0; i < count * 3; i += 3) rows.push(slot.found.subarray(i, i + 3).join(':'));
  return rows.sort();
}

describe.skipIf(!hyperscanIsHere)(`hyperscan and portable report the same candidates${engineNote}`, () => {
  const { policy } = createScrubber(defaults);
  const { literals } = policy;
  const native = hyperscanIsHere ? createHyperscan(policy) : null!;
  const portable = createPortable(policy);
  const same = (input: Buffer): void => {
    expect(candidates(native, input)).toEqual(candidates(portable, input));
  };

  test.each(FORMATS)('%s sample', (format) => same(sampleLog(format)));

  test('examples of the detectors, one at a time', () => {
    for (const line of exampleLines) same(line);
  });

  test('examples of the detectors, all in one text', () =>
    same(Buffer.concat(exampleLines.map((line) => Buffer.from(`${line.toString('latin1')}\n`, 'latin1')))));

  test('literals at both ends of the input and side by side', () => {
    for (const { text } of literals) {
      for (const around of ['', ' ', '"', '_', 'a', '1', '\n', 'é', '\\'])
        same(Buffer.from(`${text}${around}${text.toUpperCase()}`));
    }
  });

  test(
    'soup',
    () => {
      fc.assert(fc.property(soup(60), same), runs(1500));
    },
    limit(30_000),
  );

  test(
    'pure bytes',
    () => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => same(Buffer.from(bytes))),
        runs(1500),
      );
    },
    limit(30_000),
  );

  test('more candidates than the first guess has room for', () => {
    for (const text of ['password ', '1 ', '@a', '\\u0040', 'eyJ.', 'ssn 1 ', 'Anna Berg '])
      same(Buffer.from(text.repeat(40_000)));
  });
});
