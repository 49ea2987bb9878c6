/** Worker threads that scrub batches. A batch whose worker dies twice over it is withheld; the caller never hears an error. */
import type { Piscina } from 'piscina';
import { type BodyOptions, withholdBody } from '../body/body.ts';
import type { ResolvedConfig } from '../config/index.ts';
import { loadPiscina } from '../config/lazy.ts';
import { ScrubJayError } from '../errors.ts';
import { type Frame, wholeRecords } from '../frame/frame.ts';
import { Output } from '../redact/redact.ts';
import { CoreScrubber } from '../scrubber.ts';
import { countRecords } from '../stream/scrub-frame.ts';
import type { Counts } from '../tally.ts';
import { Places, WORD } from './places.ts';
import type { Reply, Start, Task } from './protocol.ts';
import { withholdingPipeline } from './withhold.ts';

/** tsc's output, also from where vitest runs the source: Node 20 loads no TypeScript. */
const WORKER = new URL('../../dist/pool/worker.js', import.meta.url);
const ATTEMPTS = 2;
/** Deaths in a row, nothing scrubbed in between and nobody left, until the batches that wait are given up. */
const STILLBORN = 3;
/** MiB a worker may take for the work on a small batch; findings of a large one need more. */
const HEAP = 256;
/** Output a finding makes longer than its input still fits mostly. */
const ROOM = 8_192;

export interface Scrubbing {
  /** Null: nothing was found. Valid until `free`. */
  readonly bytes: Buffer | null;
  readonly records: number;
  readonly counts: Counts;
  readonly failed: string | null;
  /** Gives the memory of `bytes` back. */
  readonly free: () => void;
}

interface Done {
  readonly reply: Reply;
  readonly output: SharedArrayBuffer;
}

/** `core`: the main thread's own scrubber, for the policy. `worker` is another one in tests. */
export function createPool(
  config: ResolvedConfig,
  workers: number,
  core?: CoreScrubber,
  worker = WORKER,
): Pool {
  return new Pool(config, workers, core ?? new CoreScrubber(config), worker);
}

export class Pool {
  readonly workers: number;
  readonly #piscina: Piscina;
  readonly #core: CoreScrubber;
  readonly #places = new Places();
  /** How to give up each batch that is with the workers. */
  readonly #running = new Set<(reason: Error) => void>();
  #crashes = 0;
  #stillborn = 0;
  #closed = false;

  constructor(config: ResolvedConfig, workers: number, core: CoreScrubber, worker: URL) {
    this.workers = workers;
    this.#core = core;
    const Piscina = loadPiscina();
    this.#piscina = new Piscina({
      filename: worker.href,
      minThreads: workers,
      maxThreads: workers,
      recordTiming: false,
      resourceLimits: { maxOldGenerationSizeMb: HEAP + config.batch / 65_536 },
      workerData: { config } satisfies Start,
    });
    // Of a worker that dies while it has nothing to do; the death itself is counted below.
    this.#piscina.on('error', () => {});
    this.#piscina.on('workerDestroy', () => this.#died());
  }

  /** Every worker has a batch: what comes now may gather to a whole one, for each costs its way there and back. */
  get busy(): boolean {
    return this.#running.size >= this.workers;
  }

  /** Workers that died. */
  get crashes(): number {
    return this.#crashes;
  }

  /**
   * Scrubs the whole records [from, to) of `source`, scanned from `scan` on; it lies in shared memory and stays as it is
   * until the promise settles.
   */
  async scrub(
    source: Buffer,
    from: number,
    to: number,
    scan = from,
    header: string | null = null,
  ): Promise<Scrubbing> {
    const input = source.buffer as SharedArrayBuffer;
    const done = await this.#attempt({ input, body: null, scan, from, to, header });
    return done ? this.#scrubbing(done) : this.#withhold(source, from, to);
  }

  /** Scrubs a frame of whole records that lies anywhere: it is copied, and may change meanwhile. */
  async scrubFrame(source: Buffer, { scan, from, to, header }: Frame): Promise<Scrubbing> {
    const { input, at } = this.#copied(source, scan, to);
    const shift = at - scan;
    const scrubbing = await this.scrub(Buffer.from(input), from + shift, to + shift, at, header);
    this.#places.give(input);
    return scrubbing;
  }

  /**
   * Scrubs a body, which is copied too.
   * @throws ScrubJayError SJ_UNREADABLE, SJ_FINDING; SJ_WITHHELD where no marker can take a record's place
   */
  async scrubBody(source: Buffer, body: BodyOptions): Promise<Scrubbing> {
    const { length } = source;
    const { input, at } = this.#copied(source, 0, length);
    const done = await this.#attempt({ input, body, scan: at, from: at, to: at + length, header: null });
    this.#places.give(input);
    if (done) return this.#scrubbing(done);
    const output = new Output();
    const { records, counts } = withholdBody(source, body.reading, output);
    return { bytes: output.take(), records, counts, failed: null, free: () => {} };
  }

  /** Ends the workers at once, whatever they do. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#giveUp();
    await this.#piscina.destroy();
  }

  /** Null: every worker that tried it died. */
  async #attempt(task: Omit<Task, 'output'>): Promise<Done | null> {
    for (let attempt = 0; attempt < ATTEMPTS && !this.#closed; attempt++) {
      const output = this.#room(task.to - task.from);
      try {
        const reply = await this.#run({ ...task, output });
        this.#stillborn = 0;
        return { reply, output };
      } catch {
        // The worker's reason may hold anything; the output is not used again, whoever may still write it.
      }
    }
    return null;
  }

  #run(task: Task): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#running.add(reject);
      const settle = () => this.#running.delete(reject);
      this.#piscina.run(task).then(
        (reply: Reply) => {
          settle();
          resolve(reply);
        },
        (reason) => {
          settle();
          reject(reason);
        },
      );
    });
  }

  #scrubbing({ reply, output }: Done): Scrubbing {
    const { length, grown, records, counts, failed, refused } = reply;
    const free = () => this.#places.give(output);
    if (length < 0) {
      free();
      if (refused) throw ScrubJayError.told(refused);
      return { bytes: null, records, counts, failed, free: () => {} };
    }
    return { bytes: Buffer.from(grown ?? output, 0, length), records, counts, failed, free };
  }

  #withhold(source: Buffer, from: number, to: number): Scrubbing {
    const pipeline = withholdingPipeline(this.#core.policy);
    const output = new Output();
    const frame = wholeRecords(from, from, to, null);
    pipeline.scrub(source, frame, output);
    const records = countRecords(source, frame);
    return { bytes: output.take(), records, counts: pipeline.tally.snapshot(), failed: null, free: () => {} };
  }

  /** `at`: as it lies in its word, without which the copy takes ten times as long. */
  #copied(
    source: Buffer,
    from: number,
    to: number,
  ): { readonly input: SharedArrayBuffer; readonly at: number } {
    const at = (source.byteOffset + from) % WORD;
    const input = this.#places.take(at + to - from);
    source.copy(Buffer.from(input), at, from, to);
    return { input, at };
  }

  #room(n: number): SharedArrayBuffer {
    return this.#places.take(n + (n >> 3) + ROOM);
  }

  /** Piscina replaces who dies, but not who dies at birth while others wait in its queue. */
  #died(): void {
    if (this.#closed) return;
    this.#crashes++;
    this.#stillborn++;
    setImmediate(() => {
      if (this.#closed || this.#piscina.threads.length > 0) return;
      if (this.#running.size === 0) return;
      if (this.#stillborn < STILLBORN) this.#wake();
      else this.#giveUp();
    });
  }

  /** A task more makes Piscina start a worker; an empty one does no harm. */
  #wake(): void {
    const nothing = new SharedArrayBuffer(0);
    this.#piscina
      .run({
        input: nothing,
        body: null,
        scan: 0,
        from: 0,
        to: 0,
        header: null,
        output: nothing,
      } satisfies Task)
      .catch(() => {});
  }

  #giveUp(): void {
    this.#stillborn = 0;
    for (const reject of this.#running) reject(new Error('no worker is left'));
    this.#running.clear();
  }
}
