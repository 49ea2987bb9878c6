/** The scrubber of the service: small bodies here and now, large ones through the workers. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Counts, type ResolvedConfig, ScrubJayError } from '@scrubjay/core';
import {
  type BodyOptions,
  type BodyReading,
  CoreScrubber,
  countRecords,
  createPool,
  failAsDrop,
  Output,
  type Pool,
  scrubBody,
  scrubBodyAtOnce,
  workerCount,
} from '@scrubjay/core/internal';
import type { Reading, Scrub, Scrubbed } from '../contract.ts';
import { scrubLines } from './lines.ts';
import { Turns } from './turns.ts';

export interface ScrubOptions {
  /** Levels of nesting in a JSON body. Default 100. */
  readonly depthLimit?: number;
  /** Another worker in tests. */
  readonly worker?: URL;
}

/** Bytes up to which a body is scrubbed at once: handing it over would take longer than it does. */
const SMALL = 16_384;
/** Bytes of the bodies that are with the workers at a time. */
const UNDER_WAY = 16_777_216;
const DEPTH = 100;

/** @throws ScrubJayError SJ_ENGINE_UNAVAILABLE, SJ_KERNEL_MISSING */
export function createScrub(config: ResolvedConfig, options: ScrubOptions = {}): Scrub {
  return new PolicyScrub(config, options);
}

type Result = Omit<Scrubbed, 'failures'>;

class PolicyScrub implements Scrub {
  #core: CoreScrubber;
  readonly #pool: Pool | null;
  readonly #depth: number;
  readonly #failures: (counts: Counts) => readonly string[];
  /** By bytes: what is with the workers is held twice. Without workers one body is under way at a time. */
  readonly #turns: Turns;
  #closed = false;

  constructor(config: ResolvedConfig, { depthLimit = DEPTH, worker }: ScrubOptions) {
    const soft = failAsDrop(config);
    this.#failures = soft.failures;
    this.#core = new CoreScrubber(soft.config);
    const workers = workerCount(config.workers);
    this.#pool = workers > 1 ? createPool(soft.config, workers, this.#core, worker) : null;
    this.#depth = depthLimit;
    this.#turns = new Turns(this.#pool ? UNDER_WAY : 1);
  }

  async scrub(bytes: Buffer, reading: Reading): Promise<Scrubbed> {
    this.#check();
    const result =
      bytes.length <= SMALL
        ? this.#now(bytes, reading)
        : await this.#turns.take(bytes.length, () => this.#large(bytes, reading));
    this.#check();
    return { ...result, failures: this.#failures(result.counts) };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#pool?.close();
    this.#core.close();
  }

  #check(): void {
    if (this.#closed) throw ScrubJayError.of('SJ_CLOSED', {});
  }

  #now(bytes: Buffer, reading: Reading): Result {
    if (reading === 'lines') {
      const { tally } = this.#core.pipeline;
      tally.reset();
      const scrubbed = this.#core.scrub(bytes) as Buffer;
      const whole = { from: 0, to: bytes.length, more: false };
      return { bytes: scrubbed, records: countRecords(bytes, whole), counts: tally.snapshot() };
    }
    const output = new Output();
    const { changed, ...rest } = scrubBodyAtOnce(this.#core, bytes, this.#body(reading), output);
    return { ...rest, bytes: changed ? output.take() : bytes };
  }

  async #large(bytes: Buffer, reading: Reading): Promise<Result> {
    this.#check();
    if (reading === 'lines') return scrubLines(bytes, this.#core, this.#pool);
    return this.#pool ? this.#there(this.#pool, bytes, reading) : this.#here(bytes, reading);
  }

  async #there(pool: Pool, bytes: Buffer, reading: BodyReading): Promise<Result> {
    const { bytes: scrubbed, records, counts, free } = await pool.scrubBody(bytes, this.#body(reading));
    const own = scrubbed ? Buffer.from(scrubbed) : bytes;
    free();
    return { bytes: own, records, counts };
  }

  async #here(bytes: Buffer, reading: BodyReading): Promise<Result> {
    const output = new Output();
    const steps = scrubBody(this.#core, bytes, this.#body(reading), output);
    for (;;) {
      const { done, value } = steps.next();
      if (!done) {
        await nextTurn();
        this.#check();
        continue;
      }
      if (this.#core.oversized) this.#core = this.#core.renewed();
      const { changed, ...rest } = value;
      return { ...rest, bytes: changed ? output.take() : bytes };
    }
  }

  #body(reading: BodyReading): BodyOptions {
    return { reading, depth: this.#depth };
  }
}
