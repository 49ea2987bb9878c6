/**
 * Where a logger's face writes to: a file, pipe or terminal, by fs.write, as pino's own destinations do. Nothing is written
 * but what it is given; what cannot be written is counted and told, and the application goes on.
 */
import { closeSync, fstatSync, mkdirSync, openSync, write, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { ScrubJayError } from '../errors.ts';

export interface DestinationOptions {
  /** One of them; default is standard output. */
  readonly path?: string;
  readonly fd?: number;
  /** Makes the folders of `path`. Default: no. */
  readonly mkdir?: boolean;
  /** Default: yes; else what was in the file is gone. */
  readonly append?: boolean;
  /** Told of a write that failed, and how many bytes were lost by it. Must not throw. */
  readonly onError: (error: ScrubJayError, lost: number) => void;
}

export interface Destination {
  /** Bytes that could not be written. */
  readonly lost: number;
  /** One call at a time; never rejects. The bytes may be used again when it settles. */
  write(bytes: Buffer): Promise<void>;
  /** For a process that ends, or a thread that may wait. A `write` that is on its way ends by itself, before or behind it. */
  writeSync(bytes: Buffer): void;
  /** Standard descriptors stay open, and those that were given. */
  close(): Promise<void>;
}

/** ms between attempts while a pipe is full that somebody made non-blocking. */
const AGAIN = 10;
const NEWLINE = 10;
const STANDARD_OUTPUT = 1;

/** @throws ScrubJayError SJ_OUTPUT when it cannot be opened */
export function openDestination(options: DestinationOptions): Destination {
  const { path, fd, mkdir = false, append = true, onError } = options;
  try {
    if (path === undefined) {
      fstatSync(fd ?? STANDARD_OUTPUT);
      return new FileDestination(fd ?? STANDARD_OUTPUT, false, onError);
    }
    if (mkdir) mkdirSync(dirname(path), { recursive: true });
    return new FileDestination(openSync(path, append ? 'a' : 'w', 0o666), true, onError);
  } catch (error) {
    throw ScrubJayError.of('SJ_OUTPUT', { reason: (error as Error).message }, error);
  }
}

class FileDestination implements Destination {
  readonly #fd: number;
  readonly #own: boolean;
  readonly #onError: DestinationOptions['onError'];
  /** The last write left a record half-written: the next one begins on a new line. */
  #broken = false;
  #last = NEWLINE;
  #lost = 0;

  constructor(fd: number, own: boolean, onError: DestinationOptions['onError']) {
    this.#fd = fd;
    this.#own = own;
    this.#onError = onError;
  }

  get lost(): number {
    return this.#lost;
  }

  async write(bytes: Buffer): Promise<void> {
    let rest = this.#mend(bytes);
    while (rest.length > 0) {
      try {
        rest = this.#written(rest, await some(this.#fd, rest));
      } catch (error) {
        if (!isAgain(error)) {
          this.#fail(error, Math.min(rest.length, bytes.length));
          return;
        }
        await again();
      }
    }
  }

  writeSync(bytes: Buffer): void {
    let rest = this.#mend(bytes);
    while (rest.length > 0) {
      try {
        rest = this.#written(rest, writeSync(this.#fd, rest, 0, rest.length));
      } catch (error) {
        if (!isAgain(error)) {
          this.#fail(error, Math.min(rest.length, bytes.length));
          return;
        }
        Atomics.wait(sleeper, 0, 0, AGAIN);
      }
    }
  }

  async close(): Promise<void> {
    if (this.#own) closeSync(this.#fd);
  }

  #written(bytes: Buffer, n: number): Buffer {
    if (n > 0) this.#last = bytes[n - 1];
    return bytes.subarray(n);
  }

  #fail(error: unknown, lost: number): void {
    this.#lost += lost;
    this.#broken = this.#last !== NEWLINE;
    this.#onError(ScrubJayError.of('SJ_OUTPUT', { reason: (error as Error).message }, error), lost);
  }

  /** The newline in front is nobody's record, and is never counted as lost. */
  #mend(bytes: Buffer): Buffer {
    if (!this.#broken) return bytes;
    this.#broken = false;
    return Buffer.concat([Buffer.from('\n'), bytes]);
  }
}

const sleeper = new Int32Array(new SharedArrayBuffer(4));

const isAgain = (error: unknown) =>
  ['EAGAIN', 'EBUSY', 'EINTR'].includes((error as NodeJS.ErrnoException).code ?? '');

const again = () => new Promise((resolve) => setTimeout(resolve, AGAIN));

function some(fd: number, bytes: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    write(fd, bytes, 0, bytes.length, null, (error, n) => (error ? reject(error) : resolve(n)));
  });
}
