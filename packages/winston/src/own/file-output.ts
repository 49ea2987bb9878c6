/**
 * A file that is written to beside the event loop, for a disk may take its time. When the process exits, what is under way is
 * waited for, so that the last bytes come behind it.
 */
import { closeSync, fstatSync } from 'node:fs';
import { ScrubJayError } from '@scrubjay/core';
import { type Destination, type DestinationOptions, openDestination } from '@scrubjay/core/internal';

/** ms between looks at what is under way. */
const AGAIN = 1;
/** ms until it is given up: the disk is full, or somebody has cut the file. */
const PATIENCE = 500;

export class FileOutput implements Destination {
  readonly #fd: number;
  readonly #own: boolean;
  readonly #file: Destination;
  readonly #onError: DestinationOptions['onError'];
  #lost = 0;
  /** Size that the file has when what is under way is written; 0 when nothing is. */
  #due = 0;

  /** `own`: closed with this. */
  constructor(fd: number, own: boolean, onError: DestinationOptions['onError']) {
    this.#fd = fd;
    this.#own = own;
    this.#onError = onError;
    this.#file = openDestination({ fd, onError });
  }

  get lost(): number {
    return this.#file.lost + this.#lost;
  }

  async write(bytes: Buffer): Promise<void> {
    this.#due = this.#size() + bytes.length;
    await this.#file.write(bytes);
    this.#due = 0;
  }

  writeSync(bytes: Buffer): void {
    if (this.#due > 0) this.#await();
    if (bytes.length > 0) this.#file.writeSync(bytes);
  }

  async close(): Promise<void> {
    if (this.#own) closeSync(this.#fd);
  }

  #await(): void {
    let missing = this.#due - this.#size();
    for (let waited = 0; missing > 0 && waited < PATIENCE; waited += AGAIN) {
      Atomics.wait(sleeper, 0, 0, AGAIN);
      missing = this.#due - this.#size();
    }
    this.#due = 0;
    if (missing <= 0) return;
    this.#lost += missing;
    const reason = 'the file does not take what was under way';
    this.#onError(ScrubJayError.of('SJ_OUTPUT', { reason }), missing);
  }

  #size(): number {
    return fstatSync(this.#fd).size;
  }
}

const sleeper = new Int32Array(new SharedArrayBuffer(4));
