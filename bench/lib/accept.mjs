// Writes what the core finds now into the inputs' definitions; both engines must agree, and the labels stand beside it.
import { writeFileSync } from 'node:fs';
import { open } from '../sides/core.mjs';
import { corpus, inputFile, labelled } from './inputs.mjs';
import { difference } from './verify.mjs';

export async function accept(input, sizes, engines, say) {
  const expected = {};
  const labels = {};
  for (const mb of sizes) {
    const made = await corpus(input, mb);
    const found = engines.map(
      (engine) => open({ path: made.path, policy: input.policy, engine }).run().findings,
    );
    for (const other of found.slice(1)) {
      const wrong = difference(other, found[0]);
      if (wrong.length > 0)
        throw new Error(`the engines differ on ${input.name}, ${mb} MB: ${wrong.join('; ')}`);
    }
    expected[mb] = found[0];
    if (made.labels) labels[mb] = labelled(made.labels);
    say(`${input.name}, ${mb} MB: ${Object.values(found[0]).reduce((sum, n) => sum + n, 0)} findings`);
  }
  const known = Object.keys(labels).length > 0 ? { labelled: labels } : {};
  writeFileSync(inputFile(input.name), `${JSON.stringify({ ...input, expected, ...known }, null, 2)}\n`);
}
