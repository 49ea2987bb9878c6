/** The committed sample logs: JSON stays JSON, no line is lost, clean is clean, and how much of what is labelled is found. */
import { readFileSync } from 'node:fs';
import { detectors } from '@scrubjay/core';
import { sampleNames } from '@scrubjay/corpora';
import { describe, expect, test } from 'vitest';
// @ts-expect-error plain JavaScript, shared with `npm run accuracy`
import { loadSamples } from '../scripts/lib/labelled.mjs';
// @ts-expect-error plain JavaScript
import { brokenLines } from '../scripts/lib/lines.mjs';
// @ts-expect-error plain JavaScript
import { SCORE_HEAD, Score, scoreRow } from '../scripts/lib/score.mjs';
// @ts-expect-error plain JavaScript
import { table } from '../scripts/lib/table.mjs';
import { engines, scrubberOf } from './support/scrubbers.ts';

/** Share of the labels that must be found, by entity; PERSON is a matter of dictionaries, everything else of rules. */
const FLOORS: Record<string, number> = {
  PERSON: 0.95,
  DATE_OF_BIRTH: 0.97,
  PASSWORD: 0.97,
  IP_ADDRESS: 0.97,
};
const FLOOR = 1;
/** Findings that are right, over all formats. */
const PRECISION = 0.99;

const samples = new URL('../corpora/samples/', import.meta.url);
const log = (name: string) => readFileSync(new URL(`${name}.log`, samples));

describe.each(engines)('%s', (engine) => {
  const scrubber = scrubberOf({ engine });

  test.each(sampleNames)('%s: no line is lost, and JSON stays JSON', (name) => {
    const before = log(name);
    expect(brokenLines(before, Buffer.from(scrubber.scrub(before)))).toEqual([]);
  });

  test.each(sampleNames)('%s: findings are found once: what left is clean but for labels', (name) => {
    const once = Buffer.from(scrubber.scrub(log(name)));
    const again = scrubber
      .detect(once)
      .map(({ entity, start, end }) => `${entity}: ${once.toString('utf8', start - 20, end + 20)}`);
    expect(again).toEqual([]);
  });

  test('clean: nothing is found', () => {
    const bytes = log('clean');
    const found = scrubber
      .detect(bytes)
      .map(({ detector, start, end }) => `${detector}: ${bytes.toString('utf8', start, end)}`);
    expect(found).toEqual([]);
  });

  const score = new Score();
  const claimed = new Set(detectors.map((detector) => detector.entity));
  const own = new Map([...claimed].map((entity) => [entity, entity]));
  for (const set of loadSamples(samples, claimed)) {
    for (const { bytes, spans } of set.documents) score.add(bytes, spans, scrubber.detect(bytes), own);
  }
  const rows = score.rows() as [string, { recall: number | null; precision: number | null }][];
  const labelled = rows.filter(([, { recall }]) => recall !== null);

  test('the table', () => {
    console.log(`${engine}\n${table(SCORE_HEAD, rows.map(scoreRow))}`);
  });

  test.each(labelled.slice(0, -1))('recall of %s', (entity, { recall }) => {
    expect(recall).toBeGreaterThanOrEqual(FLOORS[entity] ?? FLOOR);
  });

  test('precision', () => {
    expect(rows.at(-1)![1].precision).toBeGreaterThanOrEqual(PRECISION);
  });
});
