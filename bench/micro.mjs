// npm run bench:micro [-- NAME …]: benny over the parts. A case that gives another result than expected is an error, not
// a time; `expected: null` says that there is nothing to hold it to.
import { deepStrictEqual } from 'node:assert';
import { readdirSync } from 'node:fs';
import benny from 'benny';
import { machine } from './lib/machine.mjs';
import { machineLine } from './lib/table.mjs';

const names = readdirSync(new URL('./suites/', import.meta.url))
  .map((file) => file.replace(/\.mjs$/, ''))
  .filter((name) => name !== 'batch');
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`bench: no suite ${unknown.join(', ')}; there are ${names.join(', ')}\n`);
  process.exit(2);
}

function print({ results }) {
  for (const { name, ops, margin, percentSlower } of results) {
    const slower = percentSlower > 0 ? `${percentSlower} % slower` : 'fastest';
    console.log(
      `  ${name.padEnd(28)} ${ops.toLocaleString('en').padStart(12)} ops/s  ±${margin} %  ${slower}`,
    );
  }
}

console.log(machineLine(machine()));
for (const name of asked.length > 0 ? asked : names) {
  const { default: suite } = await import(`./suites/${name}.mjs`);
  for (const { name: one, expected, run } of suite.cases) {
    if (expected !== null) deepStrictEqual(run(), expected, `${name}, ${one}: wrong result, not timed`);
  }
  await benny.suite(
    suite.title,
    ...suite.cases.map(({ name: one, run }) => benny.add(one, run)),
    benny.configure({ cases: { maxTime: 1, minSamples: 10 } }),
    // Its own progress display needs a terminal; logs of a run should be readable.
    benny.complete(print),
  );
}
