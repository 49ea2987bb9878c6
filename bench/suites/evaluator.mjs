// Evaluation of one batch, its candidates found beforehand and given out again at every run: all of them, and those of one
// kind alone.
import { createScrubber } from '@scrubjay/core';
import { someBatch } from '../lib/batch.mjs';
import { configOf, inside, matcherOf, policyOf } from '../lib/core.mjs';

const { Evaluator } = await inside('./evaluate/evaluator.js');
const { resolve } = await inside('./resolve/resolve.js');
const { Kind } = await inside('./matcher/contract.js');

const batch = someBatch();
const matcher = matcherOf({}, 'portable');
const slot = matcher.slot(0);
slot.fit(batch.length);
batch.copy(slot.bytes);
const count = slot.scan(batch.length);
const bytes = Buffer.from(slot.bytes);
const all = slot.found.slice(0, count * 3);
const policy = policyOf({}, 'portable');

/** Depth 0 is remembered; what is decoded out of escapes is scanned as ever. */
function evaluatorOf(found) {
  const remembered = { bytes, found, fit: () => {}, scan: () => found.length / 3 };
  const slots = (depth) => (depth === 0 ? remembered : matcher.slot(depth));
  return new Evaluator(policy, { engine: 'portable', slot: slots, close: () => {} }, null);
}

/** Candidates for which `keep(kind)` holds, as triples. */
function only(keep) {
  const rows = [];
  for (let i = 0; i < all.length; i += 3) if (keep(all[i])) rows.push(...all.subarray(i, i + 3));
  return Uint32Array.from(rows);
}

function caseOf(name, found, expected) {
  const evaluator = evaluatorOf(found);
  const run = () => resolve(evaluator.evaluate(batch.length), bytes).length;
  return { name: `${name}, ${found.length / 3} candidates`, expected: expected ?? run(), run };
}

const kinds = Object.entries(Kind).filter(([name]) => name !== 'LITERAL');
const parts = [
  ...kinds.map(([name, kind]) => [name.toLowerCase(), only((one) => one === kind)]),
  ['literals', only((one) => one >= Kind.LITERAL)],
].filter(([, found]) => found.length > 0);

export default {
  title: `evaluator: ${batch.length} bytes`,
  cases: [
    caseOf('all', all, createScrubber(configOf({}, 'portable')).detect(batch).length),
    ...parts.map(([name, found]) => caseOf(name, found)),
  ],
};
