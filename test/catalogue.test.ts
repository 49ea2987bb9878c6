/**
 * What a detector's rows promise holds beside all other detectors: each value is covered by findings, and nothing of the
 * entity is found in a counter-example. Weak detectors, and entities that the default leaves out, speak under `strict`.
 */
import { detectors, type Finding, type Scrubber, selectEntities } from '@scrubjay/core';
import { afterAll, describe, expect, test } from 'vitest';
import { readExample } from '../packages/core/dist/detectors/kit/example.js';
import { config, engines, known, scrubberOf } from './support/scrubbers.ts';

const USUAL = config().threshold;
const byDefault = new Set(selectEntities(config(), known));
type Detector = (typeof detectors)[number];

/** Names are judged by their neighbours, row by row: `evaluate/person.test.ts`. */
const rows = detectors.filter(({ id }) => id !== 'person').map((one) => [one.id, one] as const);

const isWeak = ({ confidence, context = [] }: Detector) =>
  confidence < USUAL || context.some((rule) => rule.confidence < USUAL);

/** The value but for the ends of its lines, which stay. */
function uncovered(line: string, start: number, end: number, found: readonly Finding[]): string {
  let left = '';
  for (let at = start; at < end; at++)
    if (!found.some((one) => one.start <= at && at < one.end)) left += line[at];
  return left.replace(/[\r\n]/g, '');
}

describe.each(engines)('%s', (engine) => {
  const usual = scrubberOf({ engine });
  const strict = scrubberOf({ engine, preset: ['strict'] });
  afterAll(() => {
    usual.close();
    strict.close();
  });

  test.each(rows)('%s', (_, detector) => {
    const missed = (scrubber: Scrubber, row: string) => {
      const { line, start, end } = readExample(row);
      return uncovered(line, start, end, scrubber.detect(Buffer.from(line, 'latin1')));
    };
    const weak = isWeak(detector) || !byDefault.has(detector.entity);
    const wrong: string[] = [];
    for (const row of detector.examples)
      if (missed(usual, row) !== '' && !(weak && missed(strict, row) === '')) wrong.push(`missed: ${row}`);
    for (const row of detector.counterExamples) {
      const found = usual.detect(Buffer.from(readExample(row).line, 'latin1'));
      if (found.some(({ entity }) => entity === detector.entity)) wrong.push(`found: ${row}`);
    }
    expect(wrong).toEqual([]);
  });
});
