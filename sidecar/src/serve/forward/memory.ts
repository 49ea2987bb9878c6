/** What all connections together may hold in memory. */

export interface Holder {
  /** There may be room again: read on, or ask again. */
  roomAgain(): void;
}

/**
 * Bytes that connections hold: requests that are not whole yet, and those that wait for the sink. When they are too many,
 * connections read no more, but for one whose request is not whole yet: else requests that are each half there could keep one another waiting
 * for ever. So no more is held than the limit, one request, and for each connection what one read brings.
 */
export class Budget {
  readonly #limit: number;
  readonly #waiting = new Set<Holder>();
  #used = 0;
  #favourite: Holder | null = null;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get used(): number {
    return this.#used;
  }

  /** What a holder holds has grown, or shrunk. */
  change(bytes: number): void {
    this.#used += bytes;
    if (bytes < 0) this.#wake();
  }

  /** Whether it may read on. If not, it is told when to ask again. @param unfinished whether it holds a request that is not whole */
  allows(holder: Holder, unfinished: boolean): boolean {
    if (!unfinished && this.#favourite === holder) this.#favourite = null;
    if (this.#used < this.#limit) return true;
    if (unfinished) this.#favourite ??= holder;
    if (this.#favourite === holder) return true;
    this.#waiting.add(holder);
    return false;
  }

  /** Holds nothing any more, and does not wait. */
  leave(holder: Holder): void {
    this.#waiting.delete(holder);
    if (this.#favourite === holder) this.#favourite = null;
    this.#wake();
  }

  #wake(): void {
    // Whoever still finds no room is behind the others then.
    for (const holder of [...this.#waiting]) {
      if (this.#used >= this.#limit && this.#favourite) return;
      this.#waiting.delete(holder);
      holder.roomAgain();
    }
  }
}

/**
 * Lets one after the other decompress, as long as what came out and waits is under the limit: a packet of small bodies would else
 * become gigabytes. What waits was let in before, so that it does not wait for what is behind it.
 */
export class Gate {
  readonly #limit: number;
  #used = 0;
  #busy = false;
  readonly #queue: (() => void)[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Calls are let in in their order. What comes out counts until it is given back by `leave`. */
  async enter<T extends { readonly length: number }>(work: () => Promise<T>): Promise<T> {
    if (this.#busy || this.#used >= this.#limit)
      await new Promise<void>((resolve) => this.#queue.push(resolve));
    this.#busy = true;
    try {
      const made = await work();
      this.#used += made.length;
      return made;
    } finally {
      this.#busy = false;
      this.#next();
    }
  }

  leave(bytes: number): void {
    this.#used -= bytes;
    this.#next();
  }

  #next(): void {
    if (this.#busy || this.#used >= this.#limit) return;
    const next = this.#queue.shift();
    if (!next) return;
    this.#busy = true;
    next();
  }
}
