/** Invariant 5: the same bytes for every chunking of the input, in every engine. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleLog } from '../support/pii.ts';
import { limit, runs } from '../support/runs.ts';
import { engines, scrubberOf } from '../support/scrubbers.ts';
import { soup } from '../support/soup.ts';
import { chunksOf, throughNode, throughWeb } from '../support/streams.ts';

/** Small enough for batches to be cut often. */
const LIMITS = { batch: 1024, maxRecord: 4096 };
const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 5000 })), {
  minLength: 1,
  maxLength: 8,
});

describe.each(engines)('%s', (engine) => {
  test.each(['pino', 'java', 'csv', 'chat', 'cri'])(
    '%s sample, byte by byte and in odd chunks',
    async (format) => {
      const scrubber = scrubberOf({ engine });
      const log = sampleLog(format);
      const whole = Buffer.from(scrubber.scrub(log));
      for (const chunks of [[1], [7], [4096], [65_536], [1, 10_000, 3]]) {
        expect((await throughNode(scrubber, chunksOf(log, chunks))).equals(whole)).toBe(true);
      }
      expect((await throughWeb(scrubber, chunksOf(log, [1000, 1]))).equals(whole)).toBe(true);
    },
  );

  test.each(['pino', 'java', 'nginx'])('%s sample, whatever the size of a batch', async (format) => {
    const log = sampleLog(format);
    const whole = Buffer.from(scrubberOf({ engine }).scrub(log));
    for (const batch of [300, 1000, 4096, 20_000]) {
      const scrubber = scrubberOf({ engine }, { batch });
      expect(Buffer.from(scrubber.scrub(log)).equals(whole)).toBe(true);
      expect((await throughNode(scrubber, chunksOf(log, [777]))).equals(whole)).toBe(true);
    }
  });

  test(
    'soup in random chunks',
    async () => {
      const scrubber = scrubberOf({ engine }, LIMITS);
      await fc.assert(
        fc.asyncProperty(fc.array(soup(40), { maxLength: 12 }), sizes, async (parts, cuts) => {
          const input = Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
          const whole = Buffer.from(scrubber.scrub(input));
          const streamed = await throughNode(scrubber, chunksOf(input, cuts));
          expect(streamed.toString('latin1')).toBe(whole.toString('latin1'));
        }),
        runs(200),
      );
    },
    limit(30_000),
  );

  test('empty input, no newline, newlines only', async () => {
    const scrubber = scrubberOf({ engine });
    for (const text of ['', 'x', '\n', '\n\n\n', 'a@b.example\n', 'a@b.example', '\r\n\r\n']) {
      const whole = Buffer.from(scrubber.scrub(Buffer.from(text)));
      expect(await throughNode(scrubber, chunksOf(Buffer.from(text), [1]))).toEqual(whole);
    }
  });
});
