/**
 * What became of the records, in memory that both threads see: the main thread reads it while it waits in an exit handler,
 * where no message arrives, and after the worker died.
 */

const RECORDS = 0;
const LOST = 1;
/** Offsets in bytes, and the length of all. */
const STATE = 16;
const REASON = 20;
const LENGTH = 512;

const STARTING = 0;
const RUNNING = 1;
const FAILED = 2;

export class Ledger {
  readonly buffer: SharedArrayBuffer;
  readonly #numbers: BigInt64Array;
  readonly #state: Int32Array;
  readonly #reason: Buffer;

  constructor(buffer = new SharedArrayBuffer(LENGTH)) {
    this.buffer = buffer;
    this.#numbers = new BigInt64Array(buffer, 0, 2);
    this.#state = new Int32Array(buffer, STATE, 1);
    this.#reason = Buffer.from(buffer, REASON);
  }

  /** The worker says whether it could start; `awaitStart` hears it. */
  started(well: boolean): void {
    Atomics.store(this.#state, 0, well ? RUNNING : FAILED);
    Atomics.notify(this.#state, 0);
  }

  /** Blocks until the worker is up, `ms` at most. False: it could not start. */
  awaitStart(ms: number): boolean {
    Atomics.wait(this.#state, 0, STARTING, ms);
    return !this.failed;
  }

  /** The worker could not start, and `reason` says why. */
  get failed(): boolean {
    return Atomics.load(this.#state, 0) === FAILED;
  }

  /** Records that came to their end: written, dropped by the policy, withheld or lost. */
  get records(): number {
    return Number(Atomics.load(this.#numbers, RECORDS));
  }

  set records(count: number) {
    Atomics.store(this.#numbers, RECORDS, BigInt(count));
  }

  /** Of these, records that the destination did not take. */
  get lost(): number {
    return Number(Atomics.load(this.#numbers, LOST));
  }

  set lost(count: number) {
    Atomics.store(this.#numbers, LOST, BigInt(count));
  }

  /** Why the last of them were lost; empty when none were. A long one is cut. */
  get reason(): string {
    return this.#reason.toString('utf8', 0, this.#reason.indexOf(0));
  }

  set reason(text: string) {
    this.#reason.fill(0);
    this.#reason.write(text, 0, this.#reason.length - 1);
  }
}
