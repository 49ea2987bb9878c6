/** Scrubbed bytes on their way to a destination, in order. */
import type { Destination, DestinationOptions } from '@scrubjay/core/internal';
import { openOutput } from './output.ts';

const NEWLINE = 10;
const NOTHING = Buffer.alloc(0);

export interface WriterOptions extends Omit<DestinationOptions, 'onError'> {
  /** The first of several failures in a row, nothing written in between. */
  readonly onError: (error: Error) => void;
  /** Bytes were written, or lost: there is more room. */
  readonly onRoom: () => void;
}

type Item = Buffer | (() => void);

export class Writer {
  readonly #options: WriterOptions;
  readonly #queue: Item[] = [];
  #destination: Destination | null = null;
  /** What is in the file by now is ours. */
  #opened = false;
  #bytes = 0;
  #lost = 0;
  #running = false;
  #waits = false;
  #failing = false;
  /** Of the bytes that are being written. */
  #failed = false;
  #current: Buffer = NOTHING;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#open();
  }

  /** Bytes that are not written yet. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Records that could not be written, each once, also those of which a part was. */
  get lost(): number {
    return this.#lost;
  }

  push(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#bytes += bytes.length;
    this.#queue.push(bytes);
    void this.#run();
  }

  /** When everything that was pushed before is written. */
  written(): Promise<void> {
    return new Promise((resolve) => {
      this.#queue.push(resolve);
      void this.#run();
    });
  }

  /** Writes what waits, what `work` pushes, and the rest of what is under way before it returns. */
  atOnce(work: () => void): void {
    this.#waits = true;
    work();
    this.#waits = false;
    const items = this.#queue.splice(0);
    const bytes = Buffer.concat(items.filter((item) => typeof item !== 'function'));
    if (this.#bytes > 0) {
      const begun = this.#running ? this.#current : Buffer.alloc(0);
      this.#writing(
        Buffer.concat([begun, bytes]),
        (destination) => destination.writeSync(bytes),
        bytes.length,
      );
    }
    for (const item of items) if (typeof item === 'function') item();
  }

  /** When what was pushed before is written. The next push opens it again. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#queue.push(() => {
        const destination = this.#destination;
        this.#destination = null;
        void destination?.close().then(resolve);
        if (!destination) resolve();
      });
      void this.#run();
    });
  }

  async #run(): Promise<void> {
    if (this.#running || this.#waits) return;
    this.#running = true;
    for (let item = this.#queue.shift(); item !== undefined; item = this.#queue.shift()) {
      if (typeof item === 'function') item();
      else {
        const bytes = item;
        await this.#writing(bytes, (destination) => destination.write(bytes));
      }
      this.#options.onRoom();
    }
    this.#running = false;
  }

  /** `bytes`: of which some may be lost; `done` of them are then no longer waiting. */
  #writing<T>(bytes: Buffer, write: (destination: Destination) => T, done = bytes.length): T | undefined {
    const after = () => {
      this.#bytes -= done;
      if (!this.#failed) this.#failing = false;
    };
    this.#failed = false;
    this.#current = bytes;
    const destination = this.#open();
    if (!destination) {
      this.#lose(bytes.length);
      after();
      return undefined;
    }
    const result = write(destination);
    if (result instanceof Promise) return result.then(after) as T;
    after();
    return result;
  }

  /** Tried again for every batch: a folder may be mounted late. */
  #open(): Destination | null {
    if (this.#destination) return this.#destination;
    try {
      const { path, fd, mkdir, append } = this.#options;
      this.#destination = openOutput({
        path,
        fd,
        mkdir,
        append: this.#opened || append,
        onError: (error, lost) => {
          this.#lose(lost);
          this.#tell(error);
        },
      });
      this.#opened = true;
    } catch (error) {
      this.#failed = true;
      this.#tell(error as Error);
    }
    return this.#destination;
  }

  #lose(bytes: number): void {
    this.#failed = true;
    const rest = this.#current.subarray(this.#current.length - bytes);
    for (let at = rest.indexOf(NEWLINE); at >= 0; at = rest.indexOf(NEWLINE, at + 1)) this.#lost++;
  }

  #tell(error: Error): void {
    if (this.#failing) return;
    this.#failing = true;
    this.#options.onError(error);
  }
}
