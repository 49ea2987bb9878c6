/** One stream of bytes through the scrubber: the front that every face stands on. */
import type { ResolvedConfig } from '../config/index.ts';
import { ScrubJayError } from '../errors.ts';
import { FrameBuffer } from '../frame/buffered.ts';
import type { Frame } from '../frame/frame.ts';
import { type Segment, Segments } from '../frame/segments.ts';
import { createPool, type Scrubbing } from '../pool/pool.ts';
import { CoreScrubber } from '../scrubber.ts';
import { type Counts, Tally } from '../tally.ts';
import type { EngineName } from '../types.ts';
import { type Executor, InlineExecutor, PoolExecutor } from './executor.ts';

export interface StreamOptions {
  /** Up to 1: this thread scrubs. */
  readonly workers: number;
  /**
   * Takes scrubbed bytes, in order. They may be used until it returns, or until its promise settles; the next call comes
   * no sooner. What it throws ends the stream.
   */
  readonly onOutput: (bytes: Buffer) => void | Promise<void>;
  /** Told at once of what ended the stream; the next call throws it too. */
  readonly onError?: (error: Error) => void;
  /** Another worker in tests. */
  readonly worker?: URL;
}

export interface ScrubStream {
  readonly engine: EngineName;
  readonly workers: number;
  /** Records that left, or were withheld or dropped. */
  readonly records: number;
  /**
   * Takes a copy of the bytes. A promise: wait for it before the next call, or memory is not bounded.
   * @throws what ended the stream: SJ_FINDING after everything before that record was delivered, or the output's error
   */
  write(chunk: Uint8Array): void | Promise<void>;
  /** The same without a copy: at least n bytes to read into, then how many came. Valid until the next call. */
  space(n: number): Buffer;
  filled(n: number): void | Promise<void>;
  /** Waits until every whole line was delivered; input may go on. A block that may be cut nowhere is held until its end. */
  flush(): Promise<void>;
  /** Scrubs what is left, an unfinished line too, and waits until all was delivered. */
  end(): Promise<void>;
  /** What was scrubbed and delivered. */
  counts(): Counts;
  /** Ends the workers, whatever is on its way. */
  close(): Promise<void>;
}

export function createStream(config: ResolvedConfig, options: StreamOptions): ScrubStream {
  return new CoreStream(config, options);
}

/** A frame on its way. */
interface Job {
  readonly segment: Segment;
  readonly frame: Frame;
  result: Scrubbing | null;
}

class CoreStream implements ScrubStream {
  readonly engine: EngineName;
  readonly workers: number;
  readonly #core: CoreScrubber;
  readonly #executor: Executor;
  readonly #buffer: FrameBuffer;
  readonly #onOutput: StreamOptions['onOutput'];
  readonly #onError: StreamOptions['onError'];
  readonly #tally = new Tally();
  readonly #batch: number;
  /** Frames that may be under way, delivered ones not counted. */
  readonly #most: number;
  /** In order of the input. */
  readonly #jobs: Job[] = [];
  readonly #waiting: (() => void)[] = [];
  #records = 0;
  #delivering = false;
  #cutting = false;
  #ending = false;
  #error: Error | null = null;

  constructor(config: ResolvedConfig, { workers, onOutput, onError, worker }: StreamOptions) {
    this.#core = new CoreScrubber(config);
    this.engine = this.#core.engine;
    this.workers = Math.max(1, workers);
    const inline = this.workers === 1;
    this.#executor = inline
      ? new InlineExecutor(this.#core)
      : new PoolExecutor(createPool(config, workers, this.#core, worker), this.#core);
    this.#buffer = new FrameBuffer(config, new Segments(!inline));
    this.#onOutput = onOutput;
    this.#onError = onError;
    this.#batch = config.batch;
    this.#most = inline ? 4 : workers * 2 + 2;
  }

  get records(): number {
    return this.#records;
  }

  counts(): Counts {
    return this.#tally.snapshot();
  }

  write(chunk: Uint8Array): void | Promise<void> {
    this.#check();
    this.#buffer.push(chunk);
    return this.#fed();
  }

  space(n: number): Buffer {
    return this.#buffer.space(n);
  }

  filled(n: number): void | Promise<void> {
    this.#check();
    this.#buffer.filled(n);
    return this.#fed();
  }

  async flush(): Promise<void> {
    this.#check();
    while (this.#jobs.length > 0) {
      await this.#change();
      this.#check();
    }
  }

  async end(): Promise<void> {
    this.#ending = true;
    this.#cut();
    while (this.#jobs.length > 0 || this.#buffer.pending > 0) {
      this.#check();
      await this.#change();
    }
    this.#check();
  }

  close(): Promise<void> {
    this.#error ??= ScrubJayError.of('SJ_CLOSED', {});
    this.#wake();
    this.#core.close();
    return this.#executor.close();
  }

  #fail(error: Error): void {
    if (this.#error) return;
    this.#error = error;
    this.#wake();
    this.#onError?.(error);
  }

  #check(): void {
    if (this.#error) throw this.#error;
  }

  #fed(): void | Promise<void> {
    this.#cut();
    if (this.#jobs.length >= this.#most) return this.#room();
  }

  async #room(): Promise<void> {
    while (!this.#error && this.#jobs.length >= this.#most) await this.#change();
    this.#check();
  }

  /** The next time a frame was delivered, or the stream failed. */
  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Starts what can be started; while nobody is free for it, input may gather to a whole batch. */
  #cut(): void {
    if (this.#cutting) return;
    this.#cutting = true;
    this.#cutAll();
    this.#cutting = false;
  }

  #cutAll(): void {
    while (!this.#error && this.#jobs.length < this.#most) {
      if (!this.#ending && this.#executor.busy && this.#buffer.pending < this.#batch) return;
      const frame = this.#buffer.next(this.#ending);
      if (!frame) return;
      const job: Job = { segment: this.#buffer.segment.hold(), frame, result: null };
      this.#jobs.push(job);
      this.#executor.start(job.segment, frame, (result) => {
        job.result = result;
        this.#advance();
      });
    }
  }

  #advance(): void {
    if (!this.#delivering) void this.#deliver();
    this.#cut();
  }

  async #deliver(): Promise<void> {
    this.#delivering = true;
    try {
      while (!this.#error && this.#jobs[0]?.result) {
        const [{ segment, frame, result }] = this.#jobs;
        const { bytes, records, counts, failed, free } = result;
        const output = bytes ?? segment.bytes.subarray(frame.from, frame.to);
        if (output.length > 0) {
          const written = this.#onOutput(output);
          if (written) await written;
        }
        this.#records += records;
        this.#tally.add(counts);
        if (failed !== null) throw ScrubJayError.of('SJ_FINDING', { entity: failed });
        this.#jobs.shift();
        free();
        segment.release();
        this.#cut();
        this.#wake();
      }
    } catch (error) {
      this.#fail(error as Error);
    }
    this.#delivering = false;
  }
}
