// Labelled text that redactors are scored on: [{ line, record?, spans: [{ entity, start, end }] }], string indices.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { detectors } from '@scrubjay/core';
import { sampleNames } from '@scrubjay/corpora';
import { loadLabelled } from '../../scripts/lib/labelled.mjs';
import { indices, jsonLines } from './lines.mjs';

const SAMPLES = new URL('../../corpora/samples/', import.meta.url);
const SHARED = fileURLToPath(new URL('../../../shared/labelled', import.meta.url));

/** Text that others have labelled is there. */
export const labelledByOthers = () => existsSync(SHARED);

/** The records of the sample logs of all formats; a record may have several lines. */
function samples() {
  return sampleNames.flatMap((name) => {
    const rows = readFileSync(new URL(`${name}.labels.jsonl`, SAMPLES), 'utf8')
      .trimEnd()
      .split('\n');
    const labels = rows.map((row) => JSON.parse(row));
    const lines = readFileSync(new URL(`${name}.log`, SAMPLES), 'utf8')
      .trimEnd()
      .split('\n');
    return labels.map(({ line, spans }, i) => {
      const text = lines.slice(line, labels[i + 1]?.line).join('\n');
      return { line: text, spans: indices(text, spans) };
    });
  });
}

/** Prose; talk by the turn needs another preset than a log and is left out. */
function others() {
  const claimed = new Set(detectors.map(({ entity }) => entity));
  return loadLabelled(SHARED, claimed)
    .filter(({ chat }) => !chat)
    .flatMap(({ documents }) =>
      documents.map(({ bytes, spans }) => {
        const line = bytes.toString('utf8');
        return { line, spans: indices(line, spans) };
      }),
    );
}

const SETS = { lines: (count) => jsonLines(count), samples, others };

export const scoreSet = (set, count) => SETS[set](count);
