// Candidates of one batch, by engine and by what literals are looked for; the portable engine is held to what the other one
// reports.

import { someBatch } from '../lib/batch.mjs';
import { inside, policyOf } from '../lib/core.mjs';

const { createMatcher } = await inside('./matcher/index.js');
const { LiteralFlag } = await inside('./matcher/literals.js');

const batch = someBatch();

function scan(slot) {
  slot.fit(batch.length);
  batch.copy(slot.bytes);
  return slot.scan(batch.length);
}

const SETS = {
  none: () => false,
  prefixes: (flags) => flags & LiteralFlag.PREFIX,
  keys: (flags) => flags & LiteralFlag.KEY,
  'words of texts': (flags) => flags & LiteralFlag.PROSE,
  all: () => true,
};

const slotOf = (engine, literals) => createMatcher({ ...policyOf({}, engine), literals }).matcher.slot(0);

const { literals: all } = policyOf({}, 'portable');

export default {
  title: `matcher: candidates of ${batch.length} bytes`,
  cases: Object.entries(SETS).flatMap(([set, wanted]) => {
    const literals = all.filter(({ flags }) => wanted(flags));
    const slots = ['hyperscan', 'portable'].map((engine) => [engine, slotOf(engine, literals)]);
    const expected = scan(slots[0][1]);
    return slots.map(([engine, slot]) => ({
      name: `${set} (${literals.length}), ${engine}`,
      expected,
      run: () => scan(slot),
    }));
  }),
};
