/** Lints the catalogue through the real scrubber: what a detector's rows promise must hold on every engine. */
import {
  detectors as catalogue,
  createScrubber,
  type Detector,
  defaults,
  type EngineName,
  type Finding,
  type Scrubber,
} from '@scrubjay/core';
import { readExample } from '@scrubjay/core/internal';
import { isAvailable } from 'hyperscan-js';

const ROWS = 5;

export interface Failure {
  readonly detector: string;
  /** Null: whatever the engine. */
  readonly engine: EngineName | null;
  /** The row of the catalogue it is about, which is made up. */
  readonly row: string | null;
  readonly reason: string;
}

export interface CheckResult {
  readonly engines: readonly EngineName[];
  readonly detectors: number;
  /** Rows that were run, on each engine. */
  readonly rows: number;
  readonly failures: readonly Failure[];
}

export async function checkDetectors(detectors: readonly Detector[] = catalogue): Promise<CheckResult> {
  const engines: EngineName[] = isAvailable() ? ['hyperscan', 'portable'] : ['portable'];
  const failures: Failure[] = form(detectors);
  const entities = [...new Set(detectors.map(({ entity }) => entity))];
  for (const engine of engines) {
    const open = (chosen: readonly string[]) =>
      createScrubber({ ...defaults, preset: [], entities: chosen, engine });
    const whole = open(entities);
    for (const entity of entities) {
      const ours = detectors.filter((detector) => detector.entity === entity);
      let alone: Scrubber;
      try {
        alone = open([entity]);
      } catch (error) {
        const reason = `no scrubber can be made for ${entity} alone: ${(error as Error).message}`;
        failures.push({ detector: ours[0].id, engine, row: null, reason });
        continue;
      }
      for (const detector of ours) {
        for (const { row, reason } of failing(detector, alone, whole)) {
          failures.push({ detector: detector.id, engine, row, reason });
        }
      }
      alone.close();
    }
    whole.close();
  }
  const rows = detectors.reduce((sum, one) => sum + one.examples.length + one.counterExamples.length, 0);
  return { engines, detectors: detectors.length, rows, failures };
}

function* failing(
  { entity, examples, counterExamples }: Detector,
  alone: Scrubber,
  whole: Scrubber,
): Generator<{ row: string; reason: string }> {
  for (const row of examples) {
    const { line, start, end } = readExample(row);
    const bytes = Buffer.from(line, 'latin1');
    const own = joined(alone.detect(bytes), bytes);
    // Beside the others a finding may be wider, for the winner of an overlap takes the whole of it.
    const all = joined(whole.detect(bytes), bytes);
    if (!own.some((one) => one.start === start && one.end === end)) {
      yield { row, reason: `alone: not found at ${start}-${end}, but ${told(own)}` };
    } else if (!all.some((one) => one.entity === entity && one.start <= start && one.end >= end)) {
      yield { row, reason: `with the whole catalogue: is at ${start}-${end}, but found as ${told(all)}` };
    }
  }
  for (const row of counterExamples) {
    const bytes = Buffer.from(readExample(row).line, 'latin1');
    for (const [scrubber, where] of [
      [alone, 'alone'],
      [whole, 'with the whole catalogue'],
    ] as const) {
      const found = scrubber.detect(bytes).filter((one) => one.entity === entity);
      if (found.length > 0) yield { row, reason: `${where}: is no ${entity}, but found as ${told(found)}` };
    }
  }
}

/** What needs no scrubber. */
function form(detectors: readonly Detector[]): Failure[] {
  const failures: Failure[] = [];
  const ids = new Set<string>();
  for (const { id, pattern, context = [], examples, counterExamples } of detectors) {
    const fail = (reason: string) => failures.push({ detector: id, engine: null, row: null, reason });
    if (ids.has(id)) fail('another detector has the same id');
    ids.add(id);
    if (pattern && !pattern.sticky) fail('the pattern is not sticky');
    if (context.some((rule) => rule.pattern.sticky || rule.pattern.global)) {
      fail('a pattern for the text behind a keyword is searched for: neither sticky nor global');
    }
    if (examples.length < ROWS) fail(`${examples.length} examples, ${ROWS} are wanted`);
    if (counterExamples.length < ROWS) fail(`${counterExamples.length} counter-examples, ${ROWS} are wanted`);
  }
  return failures;
}

/** A value over several lines is found line by line: its findings are put together again. */
function joined(found: readonly Finding[], bytes: Buffer): Finding[] {
  const result: Finding[] = [];
  for (const one of found) {
    const last = result.at(-1);
    const between = last && bytes.toString('latin1', last.end, one.start);
    if (last && last.detector === one.detector && /^[\r\n]+$/.test(between!))
      result[result.length - 1] = { ...last, end: one.end };
    else result.push(one);
  }
  return result;
}

function told(found: readonly Finding[]): string {
  const list = found.map(({ entity, detector, start, end }) => `${entity} (${detector}) ${start}-${end}`);
  return list.length === 0 ? 'nothing' : list.join(', ');
}
