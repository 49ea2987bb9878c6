/** Lints the catalogue through the real scrubber: what a detector's rows promise must hold on every engine. */
import {
  detectors as catalogue,
  createScrubber,
  type Detector,
  defaults,
  type EngineName,
  type Finding,
  type Scrubber,
  validateConfig,
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
  for (const engine of engines) {
    const whole = new Scrubbers(engine, [...new Set(catalogue.map(({ entity }) => entity))]);
    for (const entity of new Set(detectors.map((detector) => detector.entity))) {
      const ours = detectors.filter((detector) => detector.entity === entity);
      const alone = new Scrubbers(engine, [entity]);
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

/** Scrubbers for some entities at the thresholds of the presets `default` and `strict`; the second is made when it is needed. */
class Scrubbers {
  readonly usual: Scrubber;
  readonly #open: (preset: string) => Scrubber;
  #strict: Scrubber | null = null;

  constructor(engine: EngineName, entities: readonly string[]) {
    this.#open = (preset) => {
      const { threshold } = validateConfig({ preset: [preset] });
      return createScrubber({ ...defaults, preset: [], entities, threshold, engine });
    };
    this.usual = this.#open('default');
  }

  get strict(): Scrubber {
    this.#strict ??= this.#open('strict');
    return this.#strict;
  }

  close(): void {
    this.usual.close();
    this.#strict?.close();
  }
}

function* failing(
  { entity, examples, counterExamples }: Detector,
  alone: Scrubbers,
  whole: Scrubbers,
): Generator<{ row: string; reason: string }> {
  const readable = (row: string) => {
    try {
      return readExample(row);
    } catch {
      return null;
    }
  };
  for (const row of [...examples, ...counterExamples]) {
    if (!readable(row)) yield { row, reason: 'marks more or less than one value with « and »' };
  }
  for (const row of examples) {
    const example = readable(row);
    if (!example) continue;
    const { line, start, end } = example;
    const bytes = Buffer.from(line, 'latin1');
    const exact = (found: Finding[]) => found.some((one) => one.start === start && one.end === end);
    const usual = joined(alone.usual.detect(bytes), bytes);
    // Forms that are weak by themselves are reported under `strict` only.
    const weak = !exact(usual);
    const own = weak ? joined(alone.strict.detect(bytes), bytes) : usual;
    if (!exact(own)) {
      yield { row, reason: `alone: not found at ${start}-${end}, but ${told(own)}` };
      continue;
    }
    // Beside the others another entity may win, and the winner of an overlap takes the whole of it.
    const all = (weak ? whole.strict : whole.usual).detect(bytes);
    if (!covered(bytes, start, end, all)) {
      yield { row, reason: `with the whole catalogue: ${start}-${end} is not covered, but ${told(all)}` };
    }
  }
  for (const row of counterExamples) {
    const example = readable(row);
    if (!example) continue;
    const bytes = Buffer.from(example.line, 'latin1');
    for (const [scrubber, where] of [
      [alone.usual, 'alone'],
      [whole.usual, 'with the whole catalogue'],
    ] as const) {
      const found = scrubber.detect(bytes).filter((one) => one.entity === entity);
      if (found.length > 0) yield { row, reason: `${where}: is no ${entity}, but found as ${told(found)}` };
    }
  }
}

/** Every letter and digit of the span lies in a finding. */
function covered(bytes: Buffer, start: number, end: number, found: readonly Finding[]): boolean {
  for (let at = start; at < end; at++) {
    const counts = bytes[at] >= 128 || /[0-9A-Za-z]/.test(String.fromCharCode(bytes[at]));
    if (counts && !found.some((one) => one.start <= at && at < one.end)) return false;
  }
  return true;
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
