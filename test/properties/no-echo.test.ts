/** Invariant 4: what ScrubJay says itself (findings, counts, errors) never holds what it scanned. */
import { inspect } from 'node:util';
import { createScrubber, defaults, ScrubJayError, validateConfig } from '@scrubjay/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documents } from '../support/documents.ts';
import { needles } from '../support/pii.ts';
import { limit, runs } from '../support/runs.ts';
import { engines, known, scrubberOf } from '../support/scrubbers.ts';

/** Nothing of the secrets is in what `said` prints. */
function silent(said: unknown, secrets: readonly string[]): void {
  const text = `${inspect(said, { depth: 20, showHidden: true })}${JSON.stringify(said)}`;
  for (const secret of secrets)
    for (const needle of needles(secret)) expect(text.includes(needle)).toBe(false);
}

describe.each(engines)('%s', (engine) => {
  test(
    'findings and counts',
    () => {
      fc.assert(
        fc.property(documents, ({ json, secrets }) => {
          const scrubber = scrubberOf({ engine, keys: { note: {} } });
          const findings = scrubber.detect(Buffer.from(json));
          for (const finding of findings) {
            expect(Object.keys(finding).sort()).toEqual(['confidence', 'detector', 'end', 'entity', 'start']);
          }
          scrubber.scrub(Buffer.from(json));
          silent([findings, scrubber.counts()], secrets);
        }),
        runs(60),
      );
    },
    limit(30_000),
  );

  test('the error of action `fail` names the entity alone', () => {
    const scrubber = createScrubber({ ...defaults, engine, action: { name: 'fail' } });
    fc.assert(
      fc.property(documents, ({ json, secrets }) => {
        try {
          scrubber.scrub(Buffer.from(json));
        } catch (error) {
          expect(error).toBeInstanceOf(ScrubJayError);
          silent([error, (error as Error).stack, (error as Error).cause], secrets);
        }
      }),
      runs(100),
    );
  });

  test('no value stays behind in the scrubber where a dump of it would show it', () => {
    const scrubber = scrubberOf({ engine });
    for (const action of ['scrub', 'detect'] as const)
      scrubber[action](Buffer.from('{"mira.okonkwo@example.com":"4539 1488 0343 6467"}\n'));
    silent([scrubber], ['okonkwo', '4539 1488 0343 6467']);
  });
});

test.each([
  ['an action', { action: 'mira.okonkwo@example.com' }],
  ['a type', { threshold: 'mira.okonkwo@example.com' }],
  ['an allow list', { allow: [{ value: { deep: 'mira.okonkwo@example.com' } }] }],
])('errors over a configuration do not repeat values that may be personal: %s', (_, raw) => {
  try {
    validateConfig(raw, known);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ScrubJayError);
    expect((error as Error).message).not.toContain('mira.okonkwo');
  }
});
