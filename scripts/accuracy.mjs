/**
 * Precision and recall over labelled text: corpora/samples, ../shared/labelled where it is, and what --labelled names.
 *   npm run accuracy -- [--labelled FOLDER|FILE]… [--misses] [--each] [--doc] [--engine auto|hyperscan|portable]
 * --misses lists what was missed and what was taken for nothing, with the text: for labelled data, never for real logs.
 * --each prints a table for each sample log instead of one for all of them. --doc writes docs/accuracy.md anew.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createScrubber, defaults, detectors } from '@scrubjay/core';
import { accuracyPage } from './lib/accuracy-page.mjs';
import { loadLabelled, loadSamples } from './lib/labelled.mjs';
import { SCORE_HEAD, Score, scoreRow } from './lib/score.mjs';
import { table } from './lib/table.mjs';

const { values } = parseArgs({
  options: {
    labelled: { type: 'string', multiple: true, default: [] },
    misses: { type: 'boolean', default: false },
    each: { type: 'boolean', default: false },
    doc: { type: 'boolean', default: false },
    engine: { type: 'string', default: 'auto' },
  },
});

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const claimed = new Set(detectors.map((detector) => detector.entity));
const scrubber = createScrubber({ ...defaults, engine: values.engine });

/** What was printed, for the page. */
const said = [];

const samples = loadSamples(root('corpora/samples'), claimed);
if (values.each) for (const set of samples) report([set], set.name);
else report(samples, 'corpora/samples');

const shared = root('../shared/labelled');
if (existsSync(shared))
  for (const set of loadLabelled(shared, claimed)) report([set], `shared/labelled/${set.name}`);
else say('\nshared/labelled is not here: its sets are left out.');

for (const path of values.labelled) {
  const sets = loadLabelled(path, claimed);
  if (sets.length === 0) {
    console.error(`${path}: no labelled data there`);
    process.exitCode = 2;
  }
  for (const set of sets) report([set], set.name);
}
if (values.doc) {
  writeFileSync(root('docs/accuracy.md'), accuracyPage(said.join('\n')));
  console.log('\nwritten to docs/accuracy.md');
}
scrubber.close();

function say(text) {
  said.push(text);
  console.log(text);
}

function report(sets, title) {
  const score = new Score();
  const wrong = [];
  const unclaimed = new Map();
  const silent = new Map();
  const labelledEntities = new Set(
    sets.flatMap((set) => set.documents.flatMap(({ spans }) => spans.map((s) => s.entity))),
  );
  const whole = title.startsWith('corpora');
  for (const set of sets) {
    for (const [label, times] of set.unclaimed) unclaimed.set(label, (unclaimed.get(label) ?? 0) + times);
    for (const { id, bytes, spans } of set.documents) {
      const findings = scrubber.detect(bytes);
      // Labels of others do not speak of every entity: what they have no word for is no false alarm.
      const entities = whole ? claimed : labelledEntities;
      for (const { entity } of findings)
        if (!entities.has(entity)) silent.set(entity, (silent.get(entity) ?? 0) + 1);
      const { misses, alarms } = score.add(bytes, spans, findings, entities);
      for (const miss of misses)
        wrong.push([
          'missed',
          id,
          bytes,
          miss,
          miss.leaked ? miss.instead.join('+') : `as ${miss.instead.join('+')}`,
        ]);
      for (const alarm of alarms)
        wrong.push(['false', id, bytes, alarm, `${alarm.detector} ${alarm.confidence}`]);
    }
  }
  const documents = sets.reduce((sum, set) => sum + set.documents.length, 0);
  say(
    `\n## ${title} (${documents} ${whole ? 'logs' : 'texts'})\n\n${table(SCORE_HEAD, score.rows().map(scoreRow))}`,
  );
  if (unclaimed.size > 0) say(`\nNot claimed: ${list(unclaimed)}.`);
  if (silent.size > 0) say(`\nFound, but not a kind these labels know: ${list(silent)}.`);
  if (!values.misses) return;
  for (const [kind, id, bytes, span, more] of wrong) {
    const before = bytes
      .toString('utf8', Math.max(0, span.start - 60), span.start)
      .split('\n')
      .at(-1);
    const after = bytes.toString('utf8', span.end, span.end + 40).split('\n')[0];
    const value = bytes.toString('utf8', span.start, span.end).replaceAll('\n', '⏎');
    console.log(`${kind} ${span.entity} ${id}: ${before}«${value}»${after}  (${more})`);
  }
}

function list(counts) {
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, times]) => `${name} ${times}`)
    .join(', ');
}
