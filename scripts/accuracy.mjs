/**
 * Precision and recall over labelled text, and false alarms over real logs.
 *   npm run accuracy -- [--labelled FOLDER|FILE]… [--logs FOLDER [--marks FILE]] [--preset NAME] [--misses] [--each] [--doc]
 *                       [--engine auto|hyperscan|portable]
 * Labelled: corpora/samples, ../shared/labelled where it is, and what --labelled names. Logs: ../shared/corpora where it is,
 * held against accuracy/marks.json, and what --logs names, held against --marks.
 * Chats (utterances with slot labels) are scored with preset strict, everything else with default; --preset overrides.
 * --misses lists what was missed and what was taken for nothing, with the text: for labelled data, never for real logs.
 * --each prints a table for each sample log instead of one for all of them. --doc writes docs/accuracy.md and what is in
 * docs/accuracy anew.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createScrubber, detectors, validateConfig } from '@scrubjay/core';
import { writeDocs } from './lib/accuracy-page.mjs';
import { loadLabelled, loadSamples } from './lib/labelled.mjs';
import { byEntity, countFindings, readMarks } from './lib/logs.mjs';
import { rowsOf, SCORE_HEAD, Score, scoreRow } from './lib/score.mjs';
import { table } from './lib/table.mjs';

const { values } = parseArgs({
  options: {
    labelled: { type: 'string', multiple: true, default: [] },
    logs: { type: 'string' },
    marks: { type: 'string' },
    preset: { type: 'string' },
    misses: { type: 'boolean', default: false },
    each: { type: 'boolean', default: false },
    doc: { type: 'boolean', default: false },
    engine: { type: 'string', default: 'auto' },
  },
});

const others = values.labelled.length > 0 || values.logs !== undefined || values.each || values.preset;
if (values.doc && others) {
  console.error('--doc is for the sets of this repository, without --labelled, --logs, --each and --preset');
  process.exit(2);
}

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const claimed = new Set(detectors.map((detector) => detector.entity));

const scrubbers = new Map();
function scrubberFor(preset) {
  if (!scrubbers.has(preset))
    scrubbers.set(preset, createScrubber(validateConfig({ preset: [preset], engine: values.engine })));
  return scrubbers.get(preset);
}

/** What was measured, for the page and the JSON. */
const results = { sets: [], logs: [] };

const samples = loadSamples(root('corpora/samples'), claimed);
if (values.each) for (const set of samples) score([set], set.name, true);
else score(samples, 'corpora/samples', true);

const shared = root('../shared/labelled');
if (existsSync(shared)) for (const set of loadLabelled(shared, claimed)) score([set], set.name, false);
else console.log('\nshared/labelled is not here: its sets are left out.');

for (const path of values.labelled) {
  const sets = loadLabelled(path, claimed);
  if (sets.length === 0) missing(path, 'no labelled data there');
  for (const set of sets) score([set], set.name, false);
}

const corpora = root('../shared/corpora');
if (existsSync(corpora)) countLogs(corpora, 'shared/corpora', root('scripts/accuracy/marks.json'));
else console.log('\nshared/corpora is not here: no false alarms were counted.');
if (values.logs !== undefined) {
  if (existsSync(values.logs)) countLogs(resolve(values.logs), values.logs, values.marks);
  else missing(values.logs, 'no logs there');
}

if (values.doc) for (const path of writeDocs(root, results)) console.log(`written: ${path}`);
for (const scrubber of scrubbers.values()) scrubber.close();

function missing(path, why) {
  console.error(`${path}: ${why}`);
  process.exitCode = 2;
}

function score(sets, name, own) {
  const preset = values.preset ?? (sets.some((set) => set.chat) ? 'strict' : 'default');
  const scrubber = scrubberFor(preset);
  const sum = new Score();
  const wrong = [];
  const unclaimed = new Map();
  const silent = new Map();
  const labels = sets.flatMap((set) => set.documents.flatMap(({ spans }) => spans));
  // Labels of others do not speak of every entity: what they have no word for is no false alarm.
  const rows = own ? new Map([...claimed].map((entity) => [entity, entity])) : rowsOf(labels);
  for (const set of sets) {
    for (const [label, times] of set.unclaimed) unclaimed.set(label, (unclaimed.get(label) ?? 0) + times);
    for (const { id, bytes, spans } of set.documents) {
      const findings = scrubber.detect(bytes);
      for (const { entity } of findings)
        if (!rows.has(entity)) silent.set(entity, (silent.get(entity) ?? 0) + 1);
      const { misses, alarms } = sum.add(bytes, spans, findings, rows);
      for (const miss of misses) {
        const instead = miss.instead.join('+');
        wrong.push(['missed', id, bytes, miss, miss.leaked ? instead : `as ${instead}`]);
      }
      for (const alarm of alarms)
        wrong.push(['false', id, bytes, alarm, `${alarm.detector} ${alarm.confidence}`]);
    }
  }
  const result = {
    name,
    preset,
    texts: sets.reduce((count, set) => count + set.documents.length, 0),
    logs: own,
    entities: sum.rows(),
    unclaimed: sorted(unclaimed),
    silent: sorted(silent),
    holes: sets.reduce((count, set) => count + set.holes, 0),
  };
  results.sets.push(result);
  console.log(`\n## ${name} (${result.texts} ${own ? 'logs' : 'texts'}, preset ${preset})\n`);
  console.log(table(SCORE_HEAD, result.entities.map(scoreRow)));
  if (unclaimed.size > 0) console.log(`\nNot claimed: ${list(result.unclaimed)}.`);
  if (silent.size > 0) console.log(`\nFound, but not a kind these labels know: ${list(result.silent)}.`);
  if (result.holes > 0) console.log(`\nLabels without a value, left out: ${result.holes}.`);
  if (values.misses) for (const one of wrong) tell(...one);
}

function tell(kind, id, bytes, span, more) {
  const before = bytes
    .toString('utf8', Math.max(0, span.start - 60), span.start)
    .split('\n')
    .at(-1);
  const after = bytes.toString('utf8', span.end, span.end + 40).split('\n')[0];
  const value = bytes.toString('utf8', span.start, span.end).replaceAll('\n', '⏎');
  console.log(`${kind} ${span.entity} ${id}: ${before}«${value}»${after}  (${more})`);
}

function countLogs(folder, name, marksPath) {
  const preset = values.preset ?? 'default';
  const marks = marksPath === undefined ? new Map() : readMarks(marksPath);
  const { files, bytes, groups } = countFindings(scrubberFor(preset), folder, marks);
  const entities = byEntity(groups);
  const alarms = entities.reduce((sum, row) => sum + row.alarms, 0);
  const result = { name, preset, files, bytes, marked: marks.size > 0, entities, groups, alarms };
  results.logs.push(result);
  console.log(
    `\n## ${name} (${files} files, ${(bytes / 1e6).toFixed(1)} MB of real logs, preset ${preset})\n`,
  );
  const rows = entities.map(({ entity, found, real, alarms, lost }) => [entity, found, real, alarms, lost]);
  console.log(table(['entity', 'found', 'marked as real', 'false alarms', 'lost'], rows));
  if (!result.marked) console.log('\nNothing here is marked as real, so every finding counts.');
  else
    for (const { file, entity, found, real } of groups.filter((group) => group.found !== group.real))
      console.log(`${file} ${entity}: found ${found}, marked ${real}`);
  const each = ((alarms * 1e6) / bytes).toFixed(2);
  console.log(`\n${alarms} false alarms, ${each} per MB`);
}

function sorted(counts) {
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function list(counts) {
  return counts.map(([name, times]) => `${name} ${times}`).join(', ');
}
