/** Where scrubbed bytes go when the stage is the last of its line: a file, or another transport. */
import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { ScrubJayError } from '@scrubjay/core';
import { type Destination, type DestinationOptions, openDestination } from '@scrubjay/core/internal';

/** A sink never throws and never rejects: what it cannot write is told and gone. */
export interface Sink {
  /** One call at a time. The bytes may be used again when it is done. */
  write(bytes: Buffer): void | Promise<void>;
  /** Everything written so far has left this thread as far as the destination can say so. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Told of what was not written, and how many records it was. */
export type OnLost = (error: ScrubJayError, records: number) => void;

const NEWLINE = 10;

export function recordsIn(bytes: Uint8Array): number {
  let records = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) records++;
  return records;
}

export class FileSink implements Sink {
  readonly #destination: Destination;
  #bytes: Buffer = Buffer.alloc(0);

  /** @throws ScrubJayError SJ_OUTPUT when it cannot be opened */
  constructor(file: Omit<DestinationOptions, 'onError'>, onLost: OnLost) {
    const onError = (error: ScrubJayError, lost: number) =>
      onLost(error, recordsIn(this.#bytes.subarray(Math.max(0, this.#bytes.length - lost))));
    this.#destination = openDestination({ ...file, onError });
  }

  write(bytes: Buffer): Promise<void> {
    this.#bytes = bytes;
    return this.#destination.write(bytes);
  }

  async flush(): Promise<void> {}

  close(): Promise<void> {
    return this.#destination.close();
  }
}

/** The readable side of a stage. */
export class NextStage implements Sink {
  readonly #readable: Pick<Readable, 'push'>;
  /** Pieces of a long record may be cut inside a character, and who follows may make a string of each chunk. */
  readonly #decoder = new StringDecoder('utf8');
  #wanted: () => void = () => {};

  constructor(readable: Pick<Readable, 'push'>) {
    this.#readable = readable;
  }

  write(bytes: Buffer): void | Promise<void> {
    const text = this.#decoder.write(bytes);
    if (text === '' || this.#readable.push(text)) return;
    return new Promise((resolve) => {
      this.#wanted = resolve;
    });
  }

  /** The reader asks for more. */
  wanted(): void {
    this.#wanted();
  }

  async flush(): Promise<void> {}

  async close(): Promise<void> {
    this.#wanted();
    const rest = this.#decoder.end();
    if (rest !== '') this.#readable.push(rest);
  }
}

/** What pino takes for a transport's stream: a Writable, a SonicBoom, and what else has these. */
export type TargetStream = Pick<Writable, 'write' | 'end' | 'on' | 'once' | 'off'> & {
  readonly destroyed?: boolean;
  flush?(done?: (error?: Error) => void): unknown;
};

export class TargetSink implements Sink {
  readonly #stream: TargetStream;
  readonly #onLost: OnLost;
  readonly #decoder = new StringDecoder('utf8');
  #gone = false;

  constructor(stream: TargetStream, onLost: OnLost) {
    this.#stream = stream;
    this.#onLost = onLost;
    // What was on its way inside the target is known to it alone.
    stream.on('error', (error: Error) => onLost(failed(error), 0));
    stream.on('close', () => {
      this.#gone = true;
    });
  }

  async write(bytes: Buffer): Promise<void> {
    const text = this.#decoder.write(bytes);
    if (text === '') return;
    try {
      if (this.#gone || this.#stream.destroyed) throw new Error('the target has ended');
      if (this.#stream.write(text) === false) await this.#next('drain');
    } catch (error) {
      this.#onLost(failed(error), recordsIn(bytes));
    }
  }

  /** As thread-stream flushes a destination. */
  async flush(): Promise<void> {
    const stream = this.#stream;
    if (this.#gone || stream.destroyed || typeof stream.flush !== 'function') return;
    try {
      if (stream.flush.length === 0) await stream.flush();
      else {
        await new Promise<void>((resolve) => {
          const done = () => resolve();
          Promise.resolve(stream.flush?.(done)).catch(done);
        });
      }
    } catch (error) {
      this.#onLost(failed(error), 0);
    }
  }

  async close(): Promise<void> {
    if (this.#gone) return;
    const closed = this.#next('close');
    try {
      this.#stream.end();
      await closed;
    } catch (error) {
      this.#onLost(failed(error), 0);
    }
  }

  /** Or an error, or the end of the stream. */
  #next(event: 'drain' | 'close'): Promise<void> {
    const names = [...new Set([event, 'error', 'close'])];
    return new Promise((resolve) => {
      const done = () => {
        for (const name of names) this.#stream.off(name, done);
        resolve();
      };
      for (const name of names) this.#stream.on(name, done);
    });
  }
}

/** The error of a target may quote a record, so only what the system says is told. */
function failed(error: unknown): ScrubJayError {
  const { code, syscall, message } = Object(error) as NodeJS.ErrnoException;
  const reason =
    typeof syscall === 'string'
      ? message
      : `the target failed${typeof code === 'string' && /^\w{1,40}$/.test(code) ? ` (${code})` : ''}`;
  return ScrubJayError.of('SJ_OUTPUT', { reason }, typeof syscall === 'string' ? error : undefined);
}
