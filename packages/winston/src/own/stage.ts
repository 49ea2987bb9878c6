/** Lines in, scrubbed bytes out: in the caller's thread, or in a pool of workers. */
import type { Counts, ResolvedConfig } from '@scrubjay/core';
import {
  type CoreScrubber,
  createStream,
  FrameBuffer,
  Output,
  type ScrubStream,
  sharedScrubber,
} from '@scrubjay/core/internal';
import { Counting, sum } from '../counting.ts';

export interface Stage {
  /** Bytes, or about as many, that were pushed and did not come out yet. */
  readonly pending: number;
  /** Whole records, each with its end. */
  push(text: string): void;
  /** When everything pushed before came out. */
  flushed(): Promise<void>;
  /** Everything comes out before it returns. */
  flushSync(): void;
  close(): Promise<void>;
  counts(): Counts;
}

type Out = (bytes: Buffer) => void;

/** Bytes that replacements may add before memory is taken for them. */
const ROOM = 1024;

/** `onRoom`: more may be pushed. */
export function createStage(config: ResolvedConfig, workers: number, out: Out, onRoom: () => void): Stage {
  return workers > 1 ? new PooledStage(config, workers, out, onRoom) : new InlineStage(config, out);
}

/** As a stream of the same bytes: a PEM block over several records is held back until its end. */
class InlineStage implements Stage {
  readonly #core: CoreScrubber;
  readonly #buffer: FrameBuffer;
  readonly #output = new Output();
  readonly #counting: Counting;
  readonly #out: Out;

  constructor(config: ResolvedConfig, out: Out) {
    this.#core = sharedScrubber(config);
    this.#buffer = new FrameBuffer(config);
    this.#counting = new Counting(this.#core);
    this.#out = out;
  }

  get pending(): number {
    return this.#buffer.pending;
  }

  push(text: string): void {
    this.#buffer.push(Buffer.from(text));
    this.#counting.during(() => this.#scrub(false, this.#out));
  }

  /** Records that came before, and went out by another way. */
  remember(text: string): void {
    this.#buffer.push(Buffer.from(text));
    new Counting(this.#core).during(() => this.#scrub(false, () => {}));
  }

  async flushed(): Promise<void> {}

  flushSync(): void {
    this.#counting.during(() => this.#scrub(true, this.#out));
  }

  async close(): Promise<void> {
    this.flushSync();
  }

  counts(): Counts {
    return this.#counting.counts();
  }

  #scrub(last: boolean, out: Out): void {
    for (let frame = this.#buffer.next(last); frame; frame = this.#buffer.next(last)) {
      const { bytes } = this.#buffer;
      this.#output.reset(frame.to - frame.from + ROOM);
      const changed = this.#core.pipeline.scrub(bytes, frame, this.#output);
      out(changed ? this.#output.take() : Buffer.from(bytes.subarray(frame.from, frame.to)));
    }
  }
}

class PooledStage implements Stage {
  readonly #config: ResolvedConfig;
  readonly #workers: number;
  readonly #out: Out;
  readonly #onRoom: () => void;
  /** What the stream may not have given back yet, and a chunk before that for context. */
  readonly #chunks: Buffer[] = [];
  #stream: ScrubStream | null = null;
  /** Offsets into the stream's input: of the first chunk, of what came out, of the end. */
  #begin = 0;
  #delivered = 0;
  #end = 0;
  #watching = false;
  /** In place of the workers when the process exits. */
  #rest: InlineStage | null = null;
  /** Of streams that are closed. */
  readonly #past: Counts[] = [];

  constructor(config: ResolvedConfig, workers: number, out: Out, onRoom: () => void) {
    this.#config = config;
    this.#workers = workers;
    this.#out = out;
    this.#onRoom = onRoom;
  }

  get pending(): number {
    return this.#end - this.#delivered;
  }

  push(text: string): void {
    if (this.#rest) {
      this.#rest.push(text);
      return;
    }
    this.#stream ??= createStream(this.#config, {
      workers: this.#workers,
      onOutput: (bytes) => this.#out(Buffer.from(bytes)),
    });
    const chunk = Buffer.from(text);
    this.#chunks.push(chunk);
    this.#end += chunk.length;
    // Its promise says when to wait, which `pending` does too.
    Promise.resolve(this.#stream.write(chunk)).catch(() => {});
    void this.#watch(this.#stream);
  }

  async flushed(): Promise<void> {
    await this.#stream?.flush().catch(() => {});
  }

  /** What the workers have is scrubbed here once more: a process that exits does not wait for them, nor start any. */
  flushSync(): void {
    if (this.#rest) return;
    const bytes = Buffer.concat(this.#chunks);
    const stream = this.#stream;
    const known = stream ? stream.counts().bytes - this.#begin : 0;
    if (stream) this.#forget(stream);
    this.#rest = new InlineStage(this.#config, this.#out);
    this.#rest.remember(bytes.toString('utf8', 0, known));
    this.#rest.push(bytes.toString('utf8', known));
  }

  async close(): Promise<void> {
    const stream = this.#stream;
    if (!stream) return;
    await stream.end().catch(() => {});
    if (this.#stream !== stream) return;
    this.#forget(stream);
    await stream.close();
  }

  counts(): Counts {
    return sum([...this.#past, ...[this.#stream, this.#rest].flatMap((part) => part?.counts() ?? [])]);
  }

  /** Follows what comes out, also where the policy drops it. */
  async #watch(stream: ScrubStream): Promise<void> {
    if (this.#watching) return;
    this.#watching = true;
    await stream.flush().catch(() => {});
    this.#watching = false;
    if (this.#stream !== stream) return;
    this.#delivered = stream.counts().bytes;
    const chunks = this.#chunks;
    while (chunks.length > 1 && this.#begin + chunks[0].length + chunks[1].length <= this.#delivered)
      this.#begin += chunks.shift()!.length;
    this.#onRoom();
  }

  #forget(stream: ScrubStream): void {
    this.#past.push(stream.counts());
    this.#chunks.length = 0;
    this.#stream = null;
    this.#begin = 0;
    this.#delivered = 0;
    this.#end = 0;
  }
}
