/**
 * What became of the records, in memory that both threads see: the main thread reads it while it waits in an exit handler,
 * where no message arrives, and after the worker died.
 */

const RECORDS = 0;
const LOST = 1;
const NUMBERS = 16;
/** Bytes of the reason; a longer one is cut. */
const REASON = 496;

export class Ledger {
  readonly buffer: SharedArrayBuffer;
  readonly #numbers: BigInt64Array;
  readonly #reason: Buffer;

  constructor(buffer = new SharedArrayBuffer(NUMBERS + REASON)) {
    this.buffer = buffer;
    this.#numbers = new BigInt64Array(buffer, 0, 2);
    this.#reason = Buffer.from(buffer, NUMBERS);
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

  /** Why the last of them were lost; empty when none were. */
  get reason(): string {
    return this.#reason.toString('utf8', 0, this.#reason.indexOf(0));
  }

  set reason(text: string) {
    this.#reason.fill(0);
    this.#reason.write(text, 0, REASON - 1);
  }
}
