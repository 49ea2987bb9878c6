/** What each detector costs when it is looked for alone: the dear ones are seen before they are shipped. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Detector, validateConfig } from '@scrubjay/core';
import { compilePolicy, createMatcher, type Frame, Pipeline, readExample } from '@scrubjay/core/internal';

const BATCH = 1 << 18;
const ROUNDS = 3;

export interface Cost {
  /** Null: nothing is looked for, which is the most that can be had. */
  readonly detector: string | null;
  readonly megabytesPerSecond: number;
}

/** The sample logs where the repository is; else the rows of the catalogue, again and again. */
export function sampleText(detectors: readonly Detector[]): Buffer {
  const samples = new URL('../../corpora/samples/', import.meta.url);
  if (existsSync(samples)) {
    const logs = readdirSync(samples).filter((name) => name.endsWith('.log'));
    return Buffer.concat(logs.map((name) => readFileSync(new URL(name, samples))));
  }
  const rows = detectors.flatMap(({ examples, counterExamples }) => [...examples, ...counterExamples]);
  return Buffer.from(rows.map((row) => `${readExample(row).line}\n`).join(''), 'latin1');
}

function framesOf(text: Buffer): Frame[] {
  const frames: Frame[] = [];
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf(10, Math.min(from + BATCH, text.length - 1));
    const to = newline < 0 ? text.length : newline + 1;
    frames.push({ scan: from, from, to, end: to, piece: false, more: false, header: null });
    from = to;
  }
  return frames;
}

/** MB/s of one thread over the text with only these detectors, the best of a few rounds. Weak forms are looked for too. */
function speed(detectors: readonly Detector[], text: Buffer, frames: readonly Frame[]): number {
  const policy = compilePolicy(validateConfig({ preset: ['strict'], engine: 'portable' }), detectors);
  const { matcher, filter } = createMatcher(policy);
  const pipeline = new Pipeline(policy, matcher, filter);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const began = process.hrtime.bigint();
    for (const frame of frames) pipeline.hits(text, frame);
    best = Math.min(best, Number(process.hrtime.bigint() - began));
  }
  matcher.close();
  return (text.length * 1000) / best;
}

/** The dearest first; at the end what nothing at all would cost. */
export function costs(detectors: readonly Detector[]): Cost[] {
  const text = sampleText(detectors);
  const frames = framesOf(text);
  // The evaluator's own code is warm before anything counts.
  speed(detectors, text, frames);
  const each = detectors.map((one) => ({ detector: one.id, megabytesPerSecond: speed([one], text, frames) }));
  each.sort((a, b) => a.megabytesPerSecond - b.megabytesPerSecond);
  return [...each, { detector: null, megabytesPerSecond: speed([], text, frames) }];
}
