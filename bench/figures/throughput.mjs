// MB/s of each side over each corpus. Sides of one corpus run in turns; corpora one after another.
import { corpus } from '../lib/inputs.mjs';
import { interleave, sideName } from '../lib/sides.mjs';
import { summary } from '../lib/stats.mjs';
import { verifier } from '../lib/verify.mjs';

/** @throws WrongFindings before anything is timed */
export async function measure([definition], { inputOf, mb, rounds, how, say }) {
  const rows = [];
  const wanted = definition.sides.filter(({ quick = true }) => quick || how === 'full');
  for (const name of definition.inputs) {
    const { input, expectation } = inputOf(name);
    const { path, bytes } = await corpus(input, mb);
    const sides = Object.fromEntries(
      wanted.map((side) => [
        sideName(side),
        {
          module: side.module,
          options: {
            path,
            policy: { ...input.policy, ...definition.policy },
            engine: side.engine,
            workers: side.workers,
          },
        },
      ]),
    );
    say(`  ${name}: ${Object.keys(sides).length} sides, ${rounds} rounds over ${mb} MB`);
    const times = await interleave(sides, { rounds, verify: verifier(expectation) });
    for (const [side, { wall, cpu }] of Object.entries(times)) {
      rows.push({
        figure: definition.name,
        label: `${name}, ${side}`,
        ...summary(wall.map((ms) => bytes / 1000 / ms)),
        unit: ' MB/s',
        cpuPerMB: (1e6 * summary(cpu).median) / bytes,
        note: `${expectation.total} findings: ${input.title}`,
      });
    }
  }
  return rows;
}
