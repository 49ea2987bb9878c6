/** A body of lines, cut into batches of whole records: through the workers side by side, put together in order. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type CoreScrubber,
  countRecords,
  type Frame,
  Framer,
  Output,
  type Pipeline,
  type Pool,
  type ScrubbedBody,
  Tally,
} from '@scrubjay/core/internal';

/** What became of a frame: [from, to) of the body. */
interface Part {
  readonly from: number;
  readonly to: number;
  /** Null: nothing was found. */
  bytes: Buffer | null;
}

export type ScrubbedLines = Omit<ScrubbedBody, 'changed'> & { readonly bytes: Buffer };

/** Without a pool this thread does it, and lets others have their turn between two batches. */
export async function scrubLines(
  bytes: Buffer,
  core: CoreScrubber,
  pool: Pool | null,
): Promise<ScrubbedLines> {
  const framer = new Framer(core.policy.config);
  const tally = new Tally();
  const parts: Part[] = [];
  const running: Promise<void>[] = [];
  let records = 0;
  /** Carries the state of a long record from piece to piece, which nobody else's pieces may change. */
  let long: Pipeline | undefined;

  const here = async (pipeline: Pipeline, frame: Frame, part: Part) => {
    const output = new Output();
    pipeline.tally.reset();
    if (pipeline.scrub(bytes, frame, output)) part.bytes = output.take();
    records += countRecords(bytes, frame);
    tally.add(pipeline.tally.snapshot());
    await nextTurn();
  };
  const there = async (workers: Pool, frame: Frame, part: Part) => {
    const scrubbing = await workers.scrubFrame(bytes, frame);
    if (scrubbing.bytes) part.bytes = Buffer.from(scrubbing.bytes);
    scrubbing.free();
    records += scrubbing.records;
    tally.add(scrubbing.counts);
  };

  for (let at = 0; ; ) {
    const frame = framer.next(bytes, at, bytes.length, true);
    if (!frame) break;
    at = frame.to;
    const part: Part = { from: frame.from, to: frame.to, bytes: null };
    parts.push(part);
    if (frame.piece) await here((long ??= core.anotherPipeline()), frame, part);
    else if (!pool) await here(core.pipeline, frame, part);
    else {
      running.push(there(pool, frame, part));
      if (running.length > pool.workers) await running.shift();
    }
  }
  await Promise.all(running);
  return { bytes: together(bytes, parts), records, counts: tally.snapshot() };
}

function together(bytes: Buffer, parts: readonly Part[]): Buffer {
  if (parts.every((part) => part.bytes === null)) return bytes;
  return Buffer.concat(parts.map((part) => part.bytes ?? bytes.subarray(part.from, part.to)));
}
