/** A pipe that is never waited for in a call, but for the last bytes of a process that exits. */
import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { ScrubJayError } from '@scrubjay/core';
import type { Destination, DestinationOptions } from '@scrubjay/core/internal';

/** ms between attempts while nobody reads. */
const AGAIN = 5;
/** ms that an exiting process waits for a reader who takes nothing at all. */
const PATIENCE = 3000;

export class PipeOutput implements Destination {
  readonly #path: string | null;
  readonly #onError: DestinationOptions['onError'];
  readonly #own: boolean;
  #fd: number | null;
  #lost = 0;
  /** Of the bytes under way. */
  #rest: Buffer | null = null;

  /** A named pipe is opened when somebody reads it. `own`: closed with this; what is given must not block. */
  constructor(path: string | null, fd: number | null, onError: DestinationOptions['onError'], own = true) {
    this.#path = path;
    this.#fd = fd;
    this.#onError = onError;
    this.#own = own;
  }

  get lost(): number {
    return this.#lost;
  }

  async write(bytes: Buffer): Promise<void> {
    this.#rest = bytes;
    while (!this.#attempt()) await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }

  /** What a `write` has begun goes first. */
  writeSync(bytes: Buffer): void {
    this.#rest = this.#rest ? Buffer.concat([this.#rest, bytes]) : bytes;
    let left = this.#rest.length;
    for (let waited = 0; !this.#attempt(); waited += AGAIN) {
      if (this.#rest.length < left) waited = 0;
      left = this.#rest.length;
      if (waited >= PATIENCE) {
        this.#fail(new Error('nobody reads the pipe'));
        return;
      }
      Atomics.wait(sleeper, 0, 0, AGAIN);
    }
  }

  async close(): Promise<void> {
    if (this.#fd === null || !this.#own) return;
    closeSync(this.#fd);
    this.#fd = null;
  }

  /** False when the pipe is full, or has no reader yet. */
  #attempt(): boolean {
    try {
      this.#fd ??= openSync(this.#path!, constants.O_WRONLY | constants.O_NONBLOCK);
      while (this.#rest) {
        const n = writeSync(this.#fd, this.#rest, 0, this.#rest.length);
        this.#rest = n < this.#rest.length ? this.#rest.subarray(n) : null;
      }
    } catch (error) {
      if (isFull(error)) return false;
      this.#fail(error as Error);
    }
    return true;
  }

  #fail(error: Error): void {
    const lost = this.#rest?.length ?? 0;
    this.#rest = null;
    this.#lost += lost;
    // A named pipe may find another reader.
    if (this.#path !== null) void this.close();
    this.#onError(ScrubJayError.of('SJ_OUTPUT', { reason: error.message }, error), lost);
  }
}

const sleeper = new Int32Array(new SharedArrayBuffer(4));

const isFull = (error: unknown) =>
  ['EAGAIN', 'EINTR', 'ENXIO'].includes((error as NodeJS.ErrnoException).code ?? '');
