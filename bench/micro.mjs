// npm run bench:micro [-- --quick] [NAME …]: benny over the parts; --quick takes a tenth of the time. A case that gives another
// result than expected is an error, not a time; `expected: null` says that there is nothing to hold it to.
import { deepStrictEqual } from 'node:assert';
import { readdirSync } from 'node:fs';
import benny from 'benny';
import { began, keep } from './lib/cli.mjs';
import { optionsOf } from './lib/options.mjs';

/** Seconds a case. */
const TIME = { full: 1, quick: 0.1 };

const names = readdirSync(new URL('./suites/', import.meta.url)).map((file) => file.replace(/\.mjs$/, ''));
const { values, positionals: asked } = optionsOf(
  { quick: { type: 'boolean', default: false } },
  { allowPositionals: true },
);
const seconds = values.quick ? TIME.quick : TIME.full;
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`bench: no suite ${unknown.join(', ')}; there are ${names.join(', ')}\n`);
  process.exit(2);
}

function print({ results }) {
  for (const { name, ops, margin, percentSlower } of results) {
    const slower = percentSlower > 0 ? `${percentSlower} % slower` : 'fastest';
    console.log(
      `  ${name.padEnd(36)} ${ops.toLocaleString('en').padStart(12)} ops/s  ±${margin} %  ${slower}`,
    );
  }
}

const machine = began();
const figures = [];
const rows = [];
for (const name of asked.length > 0 ? asked : names) {
  const { default: suite } = await import(`./suites/${name}.mjs`);
  for (const { name: one, expected, run } of suite.cases) {
    if (expected !== null) deepStrictEqual(await run(), expected, `${name}, ${one}: wrong result, not timed`);
  }
  const { results } = await benny.suite(
    suite.title,
    ...suite.cases.map(({ name: one, run }) => benny.add(one, run)),
    benny.configure({ cases: { maxTime: seconds, minSamples: 10 } }),
    // Its own progress display needs a terminal; logs of a run should be readable.
    benny.complete(print),
  );
  await suite.close?.();
  figures.push({ name, kind: 'micro', title: suite.title });
  for (const { name: label, ops, margin, samples } of results) {
    const [low, high] = [1 - margin / 100, 1 + margin / 100].map((share) => ops * share);
    rows.push({ figure: name, label, median: ops, low, high, rounds: samples, unit: ' ops/s' });
  }
}
keep({ script: 'bench:micro', sizes: { seconds }, machine, figures, rows }, 'micro-');
