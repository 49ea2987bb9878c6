/** Who scrubs a stream's frames: this thread, or a pool of workers and this thread for what must stay in order. */
import type { Frame } from '../frame/frame.ts';
import type { Segment } from '../frame/segments.ts';
import type { Pool, Scrubbing } from '../pool/pool.ts';
import { Output } from '../redact/redact.ts';
import type { CoreScrubber } from '../scrubber.ts';
import { countRecords, scrubFrame } from './scrub-frame.ts';

export interface Executor {
  /** Another frame would have to wait: better let it grow. */
  readonly busy: boolean;
  /** The segment is held until `done`, which may be called before `start` returns. Frames of a stream come in order. */
  start(segment: Segment, frame: Frame, done: (result: Scrubbing) => void): void;
  close(): Promise<void>;
}

/** Outputs kept for the next frame. */
const KEPT = 4;

export class InlineExecutor implements Executor {
  readonly #core: CoreScrubber;
  readonly #waiting: (() => void)[] = [];
  readonly #outputs: Output[] = [];
  readonly #kept: number;

  constructor(core: CoreScrubber) {
    this.#core = core;
    this.#kept = core.policy.config.batch * 4;
  }

  get busy(): boolean {
    return this.#waiting.length > 0;
  }

  /** A frame each turn of the event loop, so that input and output go on meanwhile. */
  start(segment: Segment, frame: Frame, done: (result: Scrubbing) => void): void {
    this.#waiting.push(() => done(this.run(segment, frame)));
    if (this.#waiting.length === 1) setImmediate(this.#turn);
  }

  run(segment: Segment, frame: Frame): Scrubbing {
    const { bytes: source } = segment;
    const { pipeline } = this.#core;
    const output = this.#outputs.pop() ?? new Output();
    output.reset(frame.to - frame.from + 1024);
    pipeline.tally.reset();
    const { changed, failed } = scrubFrame(pipeline, source, frame, output, null);
    const bytes = changed ? output.bytes.subarray(0, output.length) : null;
    const free = () => {
      if (this.#outputs.length < KEPT && output.bytes.length <= this.#kept) this.#outputs.push(output);
    };
    return { bytes, records: countRecords(source, frame), counts: pipeline.tally.snapshot(), failed, free };
  }

  async close(): Promise<void> {
    this.#waiting.length = 0;
  }

  readonly #turn = (): void => {
    const work = this.#waiting.shift();
    if (this.#waiting.length > 0) setImmediate(this.#turn);
    work?.();
  };
}

export class PoolExecutor implements Executor {
  readonly #pool: Pool;
  readonly #own: InlineExecutor;

  constructor(pool: Pool, core: CoreScrubber) {
    this.#pool = pool;
    this.#own = new InlineExecutor(core);
  }

  get busy(): boolean {
    return this.#pool.busy;
  }

  start(segment: Segment, frame: Frame, done: (result: Scrubbing) => void): void {
    // Pieces of a long record carry state from one to the next, which one pipeline keeps.
    if (frame.piece) done(this.#own.run(segment, frame));
    else void this.#pool.scrub(segment.bytes, frame.from, frame.to, frame.scan, frame.header).then(done);
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
