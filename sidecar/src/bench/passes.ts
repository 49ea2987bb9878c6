/** What is found in the text, line by line counted, and how long one batch takes. */
import type { ResolvedConfig } from '@scrubjay/core';
import { CoreScrubber, type Frame, Framer, Output } from '@scrubjay/core/internal';
import type { Findings, Latency } from './result.ts';
import { quantile } from './spread.ts';

const NEWLINE = 10;
/** Batches fewer than that have no 99th percentile. */
export const BATCHES = 100;
/** Bytes that are looked through however long it takes. */
const LEAST = 1_000_000;

/** The batches that the command would make of the text. */
export function framesOf(text: Buffer, config: ResolvedConfig): Frame[] {
  const framer = new Framer(config);
  const frames: Frame[] = [];
  for (let at = 0; ; ) {
    const frame = framer.next(text, at, text.length, true);
    if (!frame) return frames;
    frames.push(frame);
    at = frame.to;
  }
}

/** Looks through the text once, or as far as it comes within `ms`, a million bytes at least. */
export function countFindings(
  core: CoreScrubber,
  text: Buffer,
  frames: readonly Frame[],
  ms: number,
): Findings {
  const counts = new Map<string, number>();
  const until = performance.now() + ms;
  let linesHit = 0;
  let total = 0;
  /** Where the last line that was hit ends, and the last finding in a long record. */
  let lineEnd = 0;
  let covered = 0;
  let bytes = 0;
  for (const frame of frames) {
    for (const { start, end, target } of core.pipeline.hits(text, frame)) {
      // In a long record what began in one piece may be found again in the next.
      if (end <= covered) continue;
      covered = end;
      total++;
      counts.set(target.entity, (counts.get(target.entity) ?? 0) + 1);
      if (start < lineEnd) continue;
      linesHit++;
      const newline = text.indexOf(NEWLINE, start);
      lineEnd = newline < 0 ? text.length : newline;
    }
    bytes = frame.to;
    if (bytes >= LEAST && performance.now() > until) break;
  }
  let lines = 0;
  for (let at = 0; at < bytes; lines++) {
    const newline = text.indexOf(NEWLINE, at);
    at = newline < 0 ? bytes : newline + 1;
  }
  const byEntity = Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
  return { bytes, lines, linesHit, total, byEntity };
}

/** One batch after the other in one thread, redaction and all, for `ms` and for `BATCHES` at least. */
export function measureLatency(
  config: ResolvedConfig,
  text: Buffer,
  frames: readonly Frame[],
  ms: number,
): Latency {
  const core = new CoreScrubber(config);
  const output = new Output();
  const times: number[] = [];
  const scrub = (frame: Frame) => {
    output.reset(frame.to - frame.from + 1024);
    core.pipeline.scrub(text, frame, output);
  };
  // The first ones find code that is not compiled yet.
  for (const frame of frames.slice(0, BATCHES / 5)) scrub(frame);
  const until = performance.now() + ms;
  for (let i = 0; i < BATCHES || performance.now() < until; i++) {
    const began = performance.now();
    scrub(frames[i % frames.length]);
    times.push(performance.now() - began);
    if (performance.now() > until + 3 * ms) break;
  }
  core.close();
  const bytes = frames.reduce((sum, { from, to }) => sum + to - from, 0);
  const batch = Math.round(bytes / frames.length);
  return { batch, batches: times.length, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
