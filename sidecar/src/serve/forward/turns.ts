/** Batches of one connection are scrubbed side by side, but delivered and answered in the order they came in. */
import type { Delivered, Parcel } from '../contract.ts';
import type { Batch, Cleaned, Part } from './batch.ts';

export interface TurnsOptions<B extends Batch> {
  clean(batch: B): Promise<Cleaned>;
  deliver(parcel: Parcel): Promise<Delivered>;
  /** A part is delivered: it may be acknowledged. */
  answer(part: Part, batch: B): void;
  /** The batch is done with, whatever came of it. */
  done(batch: B): void;
  /** Told once. Nothing that came later is answered. */
  failed(error: unknown): void;
}

interface Handed {
  readonly cleaned: Cleaned;
  readonly delivered: readonly (Promise<Delivered> | null)[];
}

export class Turns<B extends Batch> {
  readonly #options: TurnsOptions<B>;
  /** Settles when what came before is in the hands of the delivery; neither ever rejects. */
  #order: Promise<unknown> = Promise.resolve();
  /** Settles when what came before is answered. */
  #answers: Promise<unknown> = Promise.resolve();
  #stopped = false;
  #failed = false;

  constructor(options: TurnsOptions<B>) {
    this.#options = options;
  }

  add(batch: B): void {
    const cleaned = this.#options.clean(batch);
    const handed = this.#order.then(async () => this.#hand(await cleaned));
    this.#order = handed;
    this.#answers = this.#answers.then(async () => this.#answer(batch, await handed));
  }

  /** Fails when all that came before is answered. */
  fail(error: unknown): void {
    this.#answers = this.#answers.then(() => this.#fail(error));
  }

  #hand(cleaned: Cleaned): Handed {
    const delivered = this.#stopped ? [] : cleaned.parts.map(({ parcel }) => this.#deliver(parcel));
    if (cleaned.error !== null) this.#stopped = true;
    return { cleaned, delivered };
  }

  #deliver(parcel: Parcel | null): Promise<Delivered> | null {
    if (!parcel) return null;
    const delivered = this.#options.deliver(parcel);
    // It is looked at when its turn to be answered comes.
    delivered.catch(() => {});
    return delivered;
  }

  async #answer(batch: B, { cleaned, delivered }: Handed): Promise<void> {
    try {
      for (const [i, wait] of delivered.entries()) {
        await wait;
        if (!this.#failed) this.#options.answer(cleaned.parts[i], batch);
      }
      if (cleaned.error !== null) this.#fail(cleaned.error);
    } catch (error) {
      this.#fail(error);
    } finally {
      cleaned.release();
      this.#options.done(batch);
    }
  }

  #fail(error: unknown): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#stopped = true;
    this.#options.failed(error);
  }
}
