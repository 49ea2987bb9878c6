/**
 * Bytes of all bodies that are in memory. `@fastify/under-pressure` looks at the whole process every second; a thousand
 * bodies can come in between, so each one takes its part here before it is kept.
 */

/** Bytes that are always granted, so that one body of the greatest size has room. */
const LEAST = 64 * 1_048_576;

export class Load {
  readonly most: number;
  #held = 0;

  /** `body`: the most that one request may take. */
  constructor(body: number) {
    this.most = Math.max(LEAST, body);
  }

  get held(): number {
    return this.#held;
  }

  take(bytes: number): boolean {
    if (this.#held + bytes > this.most) return false;
    this.#held += bytes;
    return true;
  }

  give(bytes: number): void {
    this.#held -= bytes;
  }
}

/** What one request holds: given back when its answer is out and nobody works on its body any more. */
export class Share {
  readonly #load: Load;
  #bytes = 0;
  #users = 1;

  constructor(load: Load) {
    this.#load = load;
  }

  /** False: there is no room, and nothing was taken. */
  take(bytes: number): boolean {
    if (!this.#load.take(bytes)) return false;
    this.#bytes += bytes;
    return true;
  }

  give(bytes: number): void {
    this.#load.give(bytes);
    this.#bytes -= bytes;
  }

  use(): void {
    this.#users++;
  }

  done(): void {
    this.#users--;
    if (this.#users === 0) this.give(this.#bytes);
  }
}
