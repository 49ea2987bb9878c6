/**
 * What the main thread and a worker tell each other. Bytes lie in shared memory that the main thread owns, so a
 * batch outlives the worker that dies over it. Messages hold places, lengths, counts and names of
 * entities, never a value; the one exception is output that outgrew its place, which is handed over whole.
 */
import type { BodyOptions } from '../body/body.ts';
import type { ResolvedConfig } from '../config/index.ts';
import type { Told } from '../errors.ts';
import type { Counts } from '../tally.ts';

/** What a worker is started with. */
export interface Start {
  readonly config: ResolvedConfig;
}

/** A batch of lines, [from, to) of `input`, which is scanned from `scan` on; or a body, [from, to) too, that is read as `body` says. */
export interface Task {
  readonly input: SharedArrayBuffer;
  readonly body: BodyOptions | null;
  readonly scan: number;
  readonly from: number;
  readonly to: number;
  /** See `Frame`. Names of columns, never a value. */
  readonly header: string | null;
  /** Where the scrubbed bytes go if they fit. */
  readonly output: SharedArrayBuffer;
}

export interface Reply {
  /** Bytes written; -1: nothing was found, the batch leaves as it came. */
  readonly length: number;
  /** The scrubbed bytes when they did not fit into the task's output; transferred. */
  readonly grown: ArrayBuffer | null;
  readonly records: number;
  readonly counts: Counts;
  /** Entity whose action is `fail`; what was written ends before its record. */
  readonly failed: string | null;
  /** Why nothing was written of a body. */
  readonly refused: Told | null;
}
