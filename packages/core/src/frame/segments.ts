/** Memory that a stream is read into: held by whoever still reads a part of it, used again when nobody does. */

/** Room for some batches of the usual size. */
const LENGTH = 1_048_576;
/** Segments kept for the next use; more are in use only while output waits. */
const KEPT = 8;

export class Segment {
  readonly bytes: Buffer;
  readonly #done: (segment: Segment) => void;
  #holds = 1;

  constructor(bytes: Buffer, done: (segment: Segment) => void) {
    this.bytes = bytes;
    this.#done = done;
  }

  /** Somebody besides its taker reads it: it must not be written where it was read already. */
  get held(): boolean {
    return this.#holds > 1;
  }

  hold(): this {
    this.#holds++;
    return this;
  }

  release(): void {
    if (--this.#holds > 0) return;
    this.#holds = 1;
    this.#done(this);
  }
}

export class Segments {
  readonly #shared: boolean;
  readonly #free: Segment[] = [];

  /** `shared`: other threads read them too. */
  constructor(shared: boolean) {
    this.#shared = shared;
  }

  /** At least n bytes, whatever they hold. The caller holds it once. */
  take(n: number): Segment {
    if (n <= LENGTH) return this.#free.pop() ?? this.#make(LENGTH);
    return this.#make(2 ** Math.ceil(Math.log2(n)));
  }

  #make(length: number): Segment {
    const bytes = this.#shared ? Buffer.from(new SharedArrayBuffer(length)) : Buffer.allocUnsafeSlow(length);
    return new Segment(bytes, (segment) => {
      if (length === LENGTH && this.#free.length < KEPT) this.#free.push(segment);
    });
  }
}
