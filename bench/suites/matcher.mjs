// Candidates of one batch, by engine; the portable engine is held to what the other one reports.
import { matcherOf } from '../lib/core.mjs';
import { someBatch } from './batch.mjs';

const batch = someBatch();

function scan(slot) {
  slot.fit(batch.length);
  batch.copy(slot.bytes);
  return slot.scan(batch.length);
}

const engines = ['hyperscan', 'portable'].map((engine) => [engine, matcherOf({}, engine).slot(0)]);
const expected = scan(engines[0][1]);

export default {
  title: `matcher: candidates of ${batch.length} bytes`,
  cases: engines.map(([engine, slot]) => ({ name: engine, expected, run: () => scan(slot) })),
};
