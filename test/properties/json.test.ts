/** Invariant 2: what parsed as JSON before parses after, with the same structure, and its personal values are gone. */
import type { ActionSpec, Scrubber } from '@scrubjay/core';
import { createScrubber, defaults } from '@scrubjay/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decoded, difference } from '../support/compare.ts';
import { type Document, documents } from '../support/documents.ts';
import { needles } from '../support/pii.ts';
import { limit, runs } from '../support/runs.ts';
import { engines, scrubLine } from '../support/scrubbers.ts';

/** Texts that a schema would refuse are held to the same: nothing may depend on the text being tame. */
const ACTIONS: Record<string, ActionSpec> = {
  label: { name: 'label', text: '[{entity}]' },
  'label with quotes and backslashes': { name: 'label', text: '"\\{entity}\\"\n🦜' },
  mask: { name: 'mask', char: '*' },
  'mask with a wide character': { name: 'mask', char: '█' },
  partial: { name: 'partial', first: 1, last: 2, char: '*' },
  remove: { name: 'remove' },
};

/** The first thing wrong with what became of a document, or null. */
function wrong(scrubber: Scrubber, { json, secrets }: Document, hides: boolean): string | null {
  const after = scrubLine(scrubber, json);
  let value: unknown;
  try {
    value = JSON.parse(after);
  } catch {
    return `no JSON: ${after}`;
  }
  const broken = difference(JSON.parse(json), value, secrets);
  if (broken) return `${broken}: ${after}`;
  const text = decoded(after);
  for (const secret of secrets) {
    const left = (hides ? needles(secret) : [secret]).find((needle) => text.includes(needle));
    if (left) return `${left} is left: ${after}`;
  }
  return null;
}

describe.each(engines)('%s', (engine) => {
  test.each(Object.entries(ACTIONS))(
    'JSON stays JSON under %s',
    (name, action) => {
      const scrubber = createScrubber({ ...defaults, engine, action });
      fc.assert(
        fc.property(documents, (document) => {
          expect(wrong(scrubber, document, name !== 'partial')).toBeNull();
        }),
        runs(600),
      );
    },
    limit(30_000),
  );

  test(
    'keep leaves every byte',
    () => {
      const scrubber = createScrubber({ ...defaults, engine, action: { name: 'keep' } });
      fc.assert(
        fc.property(documents, ({ json }) => {
          expect(scrubLine(scrubber, json)).toBe(json);
        }),
        runs(200),
      );
    },
    limit(30_000),
  );

  test(
    'documents on lines of their own do not disturb each other',
    () => {
      const scrubber = createScrubber({ ...defaults, engine });
      fc.assert(
        fc.property(fc.array(documents, { maxLength: 5 }), (list) => {
          const alone = list.map(({ json }) => scrubLine(scrubber, json));
          expect(scrubLine(scrubber, list.map(({ json }) => json).join('\n'))).toBe(alone.join('\n'));
        }),
        runs(300),
      );
    },
    limit(30_000),
  );
});
