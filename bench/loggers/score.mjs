// What one redactor finds and misses on labelled lines. Forked with { candidate, set, count }; answers once.
// `left`: entity → labels and how many of them are still readable ('whole'), in part ('part') or not ('gone').
import { createHash } from 'node:crypto';
import { filtered } from '../lib/filter.mjs';
import { leaks } from '../lib/leaks.mjs';
import { loadCandidate } from './candidates.mjs';
import { scoreSet } from './score-sets.mjs';

const isJson = (text) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const { candidate: name, set, count } = JSON.parse(process.argv[2]);
const candidate = await loadCandidate(name);
const lines = scoreSet(set, count);
/** Of a program, all of them at once. */
const made = candidate.filter
  ? filtered(
      candidate.filter,
      lines.map(({ line }) => line),
    )
  : null;
const redact = made ? null : await candidate.open();
const left = {};
const alarms = {};
const changed = [];
const hash = createHash('sha256');
let broken = 0;
for (const [i, { line, record, spans }] of lines.entries()) {
  const output = made ? made[i] : await redact(candidate.takes === 'text' ? line : record);
  hash.update(output).update('\n');
  if (output !== line) {
    changed.push(i);
    if (record && !isJson(output)) broken++;
  }
  const told = leaks(line, spans, output);
  for (const [at, { entity }] of spans.entries()) {
    left[entity] ??= { labels: 0, whole: 0, part: 0, gone: 0 };
    left[entity].labels++;
    left[entity][told.left[at]]++;
  }
  for (const alarm of told.alarms) alarms[alarm] = (alarms[alarm] ?? 0) + 1;
}
process.send({ lines: lines.length, left, alarms, changed, broken, digest: hash.digest('hex') });
process.disconnect();
