// Figures of kind `sides`: code in this repository against other code, in processes of their own, in turns. All figures
// of this kind share one run, so that one set of sides is loaded and warmed up once.
import { corpus } from '../lib/inputs.mjs';
import { recall } from '../lib/recall.mjs';
import { interleave, sideName } from '../lib/sides.mjs';
import { ratios, summary } from '../lib/stats.mjs';
import { verifier } from '../lib/verify.mjs';

/** @throws WrongFindings before anything is timed */
export async function measure(definitions, { input, mb, rounds, expectation, say }) {
  const { path, bytes } = await corpus(input, mb);
  const sides = {};
  for (const { rows } of definitions) {
    for (const { side, base } of rows) {
      for (const one of [side, base]) {
        sides[sideName(one)] = {
          module: one.module,
          options: { path, policy: input.policy, engine: one.engine },
        };
      }
    }
  }
  say(`${Object.keys(sides).length} sides, ${rounds} rounds over ${mb} MB`);
  const times = await interleave(sides, {
    rounds,
    verify: verifier(expectation),
    report: (round) => say(`  round ${round} of ${rounds}`),
  });
  const rate = (name) => bytes / 1000 / summary(times[name].cpu).median;
  return definitions.flatMap((definition) => {
    const notes = definition.recall === undefined ? '' : fairness(definition, path, input);
    return definition.rows.map(({ side, base }) => {
      const [ours, theirs] = [sideName(side), sideName(base)];
      const wall = ratios(times[ours].wall, times[theirs].wall);
      return {
        figure: definition.name,
        label: `${ours} : ${theirs}`,
        ...ratios(times[ours].cpu, times[theirs].cpu),
        wall: wall.median,
        unit: '×',
        mbPerSecond: { [ours]: rate(ours), [theirs]: rate(theirs) },
        note: notes,
      };
    });
  });
}

/** The base must be a fair one: its patterns lead to what the core finds. */
function fairness({ recall: least }, path, input) {
  const { patterns, recall: share, missed } = recall({ path, policy: input.policy });
  const names = Object.entries(missed).map(([entity, times]) => `${times} ${entity}`);
  if (share < least)
    throw new Error(`the ordinary patterns miss too much to compare with: ${names.join(', ')}`);
  return `${patterns} patterns, lead to ${(100 * share).toFixed(1)} % of the findings`;
}
