/** docs/accuracy.md, docs/accuracy/, the table of the README: what `npm run accuracy` measured. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chart } from './chart.mjs';
import { SCORE_HEAD, scoreRow } from './score.mjs';
import { table } from './table.mjs';

const HEAD = `# Accuracy

How much of what is labelled is found, how much of what is found is labelled, and what is found in logs that hold nothing.
Everything below is printed by

    npm run accuracy -- --doc

which writes this page, its plots and [results.json](accuracy/results.json) anew. \`--misses\` lists each miss and each false
alarm with its text. \`--labelled FOLDER|FILE.jsonl\` adds labelled text of your own: a line each,
\`{"text", "spans": [{"entity", "start", "end"}]}\`, offsets in characters (code points, as Python counts them).
\`--logs FOLDER\` counts what is found in logs of your own. A test holds the recall and precision over \`corpora/samples\` to a
floor (test/samples.test.ts).

- **found**: a finding of an entity that the label means overlaps it. **F1** and **F2** (recall counts four times as much) go
  by that. Labels of others may mean several of our entities: an address is a street, a postal code or both.
- **false**: findings that overlap no label that means their entity.
- **covered**: share of the labels of which every letter and digit is covered by findings of whatever entity: what a reader of
  the log no longer sees.
- **strict F1**: finding and label have the same bounds.
- *Not claimed* counts labels of kinds that no detector is there for.

Chats are scored with preset \`strict\`, which takes weaker evidence, everything else with \`default\`.

\`corpora/samples\` is written by the project's own generator: it shows that the rules hold, not how the world looks. The
other sets come from elsewhere, and are used where they are present:

- datafog: edge cases, hard negatives among them (DataFog, MIT).
- multidogo: customer chats by word, lower case, with every sign stripped (\`mailcom\` for an address, \`226 e 15\` for a card)
  and answers of a word or four digits whose question stands in another turn. What a log scrubber can do there is
  bounded; it is kept for the phrases around names and numbers (Amazon, CDLA-Permissive-1.0).
- presidio-small: generated sentences (Microsoft, MIT).
`;

const list = (counts) => counts.map(([name, times]) => `${name} ${times}`).join(', ');
const slug = (name) => name.replace(/[^A-Za-z0-9]+/g, '-').toLowerCase();

function setText({ name, texts, logs, preset, entities, unclaimed, silent, holes }) {
  const parts = [
    `## ${name} (${texts} ${logs ? 'logs' : 'texts'}, preset \`${preset}\`)`,
    `![precision and recall by entity](accuracy/${slug(name)}.svg)`,
    table(SCORE_HEAD, entities.map(scoreRow)),
  ];
  if (unclaimed.length > 0) parts.push(`Not claimed: ${list(unclaimed)}.`);
  if (silent.length > 0) parts.push(`Found, but not a kind these labels know: ${list(silent)}.`);
  if (holes > 0) parts.push(`Labels without a value (\`nan\`), left out: ${holes}.`);
  return parts.join('\n\n');
}

function logsText({ name, files, bytes, preset, entities, groups, alarms }) {
  const mb = bytes / 1e6;
  const wrong = groups.filter((group) => group.alarms > 0);
  const lost = groups.reduce((sum, group) => sum + group.lost, 0);
  const parts = [
    `## False alarms: ${name} (${files} files, ${mb.toFixed(1)} MB of real logs, preset \`${preset}\`)`,
    `Test logs of CrowdSec, Elastic, lnav and pgBadger, which are not in this repository. What in them is an address, a name, a
password or a token was looked at once, and is marked with a reason and without the value
([marks.json](../scripts/accuracy/marks.json)). Whatever is found beyond that is a false alarm: **${alarms}, ${(alarms / mb).toFixed(2)} per MB**.${lost > 0 ? ` ${lost} marked values were not found.` : ''}`,
    table(
      ['entity', 'found', 'marked as real', 'false alarms', 'lost'],
      entities.map((row) => [row.entity, row.found, row.real, row.alarms, row.lost]),
    ),
  ];
  if (wrong.length > 0)
    parts.push(
      table(
        ['file', 'entity', 'false alarms'],
        wrong.map((group) => [group.file, group.entity, group.alarms]),
      ),
    );
  return parts.join('\n\n');
}

const short = (value) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value);

function json({ sets, logs }, version) {
  const figures = (row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, short(value)]));
  return {
    date: new Date().toISOString().slice(0, 10),
    version,
    sets: sets.map(({ name, preset, texts, holes, entities, unclaimed }) => ({
      name,
      preset,
      texts,
      holes,
      entities: Object.fromEntries(entities.map(([entity, row]) => [entity, figures(row)])),
      unclaimed: Object.fromEntries(unclaimed),
    })),
    logs: logs.map(({ name, preset, files, bytes, alarms, entities, groups }) => ({
      name,
      preset,
      files,
      bytes,
      falseAlarms: alarms,
      perMB: short((alarms * 1e6) / bytes),
      entities: Object.fromEntries(entities.map(({ entity, ...row }) => [entity, row])),
      falseAlarmsBy: groups
        .filter((group) => group.alarms > 0)
        .map(({ file, entity, alarms: times }) => ({ file, entity, times })),
    })),
  };
}

const START = '<!-- accuracy:start -->';
const END = '<!-- accuracy:end -->';

/** The README's own short table, between two comments. */
function readme(text, { sets, logs }) {
  const [before, rest] = text.split(START);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`README.md: no ${START} and ${END}`);
  const three = (value) => (value === null ? '–' : value.toFixed(3));
  const rows = sets.map(({ name, texts, logs: own, preset, entities }) => {
    const [, { labels, precision, recall, f2, covered }] = entities.at(-1);
    return [
      `${name} (${texts} ${own ? 'logs' : 'texts'})`,
      preset,
      labels,
      ...[precision, recall, f2, covered].map(three),
    ];
  });
  const parts = [table(['text', 'preset', 'labels', 'precision', 'recall', 'F2', 'covered'], rows)];
  for (const { files, bytes, alarms, entities } of logs) {
    const mb = bytes / 1e6;
    const real = entities.reduce((sum, row) => sum + row.real, 0);
    parts.push(
      `In ${files} public log files of ${mb.toFixed(1)} MB, of which ${real.toLocaleString('en')} values were marked as real by hand, it raised **${alarms} false alarms, ${(alarms / mb).toFixed(2)} per MB**.`,
    );
  }
  return `${before}${START}\n${parts.join('\n\n')}\n${END}${after}`;
}

/** Writes all of it; gives the paths, from the root of the repository. */
export function writeDocs(root, results) {
  const { version } = JSON.parse(readFileSync(root('package.json'), 'utf8'));
  const files = new Map();
  const page = [HEAD.trimEnd(), ...results.sets.map(setText), ...results.logs.map(logsText)].join('\n\n');
  files.set('docs/accuracy.md', `${page}\n`);
  files.set('docs/accuracy/results.json', `${JSON.stringify(json(results, version), null, 2)}\n`);
  for (const { name, preset, entities } of results.sets)
    files.set(`docs/accuracy/${slug(name)}.svg`, chart(`${name}, preset ${preset}`, entities));
  files.set('README.md', readme(readFileSync(root('README.md'), 'utf8'), results));
  mkdirSync(root('docs/accuracy'), { recursive: true });
  for (const [path, text] of files) writeFileSync(root(path), text);
  return [...files.keys()];
}
