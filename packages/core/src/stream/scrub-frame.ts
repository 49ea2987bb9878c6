/** One frame through a pipeline, with what a stream must know of it. */
import { ScrubJayError } from '../errors.ts';
import type { Frame } from '../frame/frame.ts';
import type { Pipeline } from '../pipeline.ts';
import type { Output } from '../redact/redact.ts';
import type { Counts } from '../tally.ts';

const NEWLINE = 10;

export interface Scrubbed {
  /** False: nothing was written, the frame leaves as it came. */
  readonly changed: boolean;
  /** Entity whose action is `fail`: what was written ends before its record, and nothing may follow. */
  readonly failed: string | null;
}

/** `counts`: what the pipeline's tally said before, null for nothing. */
export function scrubFrame(
  pipeline: Pipeline,
  source: Buffer,
  frame: Frame,
  output: Output,
  counts: Counts | null,
): Scrubbed {
  const before = output.length;
  try {
    return { changed: pipeline.scrub(source, frame, output), failed: null };
  } catch (error) {
    if (!(error instanceof ScrubJayError) || error.code !== 'SJ_FINDING') throw error;
    output.length = before;
    pipeline.tally.reset();
    if (counts) pipeline.tally.add(counts);
    return { changed: true, failed: upToFailure(pipeline, source, frame, output) };
  }
}

/**
 * Scrubs the records before the one that must not leave. In a record that goes out piece by piece, the pieces before have
 * left; of this one nothing does.
 */
function upToFailure(pipeline: Pipeline, source: Buffer, frame: Frame, output: Output): string {
  const before = output.length;
  let entity = 'An entity';
  try {
    const hit = pipeline.hits(source, frame).find(({ target }) => target.action.name === 'fail');
    if (!hit) return entity;
    entity = hit.target.entity;
    const start = source.lastIndexOf(NEWLINE, hit.start) + 1;
    if (frame.piece || start <= frame.from) return entity;
    const records = { ...frame, to: start, end: start };
    if (!pipeline.scrub(source, records, output)) output.copy(source, frame.from, start);
  } catch {
    // The stream ends with the finding anyway; what cannot be scrubbed on the way there stays.
    output.length = before;
  }
  return entity;
}

/** Records that end in the frame; a last line without a newline is one. */
export function countRecords(source: Buffer, frame: Pick<Frame, 'from' | 'to' | 'more'>): number {
  let records = 0;
  for (let at = frame.from; at < frame.to; records++) {
    const newline = source.indexOf(NEWLINE, at);
    if (newline < 0 || newline >= frame.to) return frame.more ? records : records + 1;
    at = newline + 1;
  }
  return records;
}
