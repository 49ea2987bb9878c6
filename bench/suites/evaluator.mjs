// Evaluation of one batch: its candidates are found beforehand and given out again at every run.
import { createScrubber } from '@scrubjay/core';
import { configOf, inside, matcherOf, policyOf } from '../lib/core.mjs';
import { someBatch } from './batch.mjs';

const { Evaluator } = await inside('./evaluate/evaluator.js');
const { resolve } = await inside('./resolve/resolve.js');

const batch = someBatch();
const matcher = matcherOf({}, 'portable');
const slot = matcher.slot(0);
slot.fit(batch.length);
batch.copy(slot.bytes);
const count = slot.scan(batch.length);
const bytes = Buffer.from(slot.bytes);
const found = slot.found.slice();

/** Depth 0 is remembered; what is decoded out of escapes is scanned as ever. */
const remembered = { bytes, found, fit: () => {}, scan: () => count };
const evaluator = new Evaluator(
  policyOf({}, 'portable'),
  { engine: 'portable', slot: (depth) => (depth === 0 ? remembered : matcher.slot(depth)), close: () => {} },
  null,
);

export default {
  title: `evaluator: ${count} candidates of ${batch.length} bytes`,
  cases: [
    {
      name: 'evaluate and resolve',
      expected: createScrubber(configOf({}, 'portable')).detect(batch).length,
      run: () => resolve(evaluator.evaluate(batch.length), bytes).length,
    },
  ],
};
