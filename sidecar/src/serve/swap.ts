/** A scrubber that can be exchanged while it is used: a new policy takes over with the next call. */
import type { Reading, Scrub, Scrubbed } from './contract.ts';

export class SwappableScrub implements Scrub {
  #current: Counted;

  constructor(scrub: Scrub) {
    this.#current = new Counted(scrub);
  }

  scrub(bytes: Buffer, reading: Reading): Promise<Scrubbed> {
    return this.#current.scrub(bytes, reading);
  }

  /** Settles when the calls that are under way with the old one are done, and it is closed. */
  swap(scrub: Scrub): Promise<void> {
    const old = this.#current;
    this.#current = new Counted(scrub);
    return old.close();
  }

  close(): Promise<void> {
    return this.#current.close();
  }
}

/** Closes when nobody uses it any more. */
class Counted {
  readonly #scrub: Scrub;
  #calls = 0;
  #idle: (() => void) | null = null;

  constructor(scrub: Scrub) {
    this.#scrub = scrub;
  }

  async scrub(bytes: Buffer, reading: Reading): Promise<Scrubbed> {
    this.#calls++;
    try {
      return await this.#scrub.scrub(bytes, reading);
    } finally {
      this.#calls--;
      if (this.#calls === 0) this.#idle?.();
    }
  }

  async close(): Promise<void> {
    if (this.#calls > 0) await new Promise<void>((resolve) => (this.#idle = resolve));
    await this.#scrub.close();
  }
}
