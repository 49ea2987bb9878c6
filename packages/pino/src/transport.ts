/** `scrubTransport`: pino's stream to the worker, which takes whatever happens there without ending the application. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { transport } from 'pino';
import {
  COUNTS_EVENT,
  ERROR_EVENT,
  sayAtOnce,
  type TransportCounts,
  type TransportFailure,
} from './events.ts';
import { Ledger } from './ledger.ts';
import type { TransportOptions } from './options.ts';

/** What pino.transport() gives: thread-stream's. */
type ThreadStream = ReturnType<typeof transport>;

type Done = (error?: Error) => void;

export type ScrubTransport = ThreadStream & {
  /** `records` and `lost` as of now, the rest some seconds old; all of it exact after 'close'. */
  counts(): TransportCounts;
  /** Keeps the process alive, as it must be while 'close' is awaited after `end()`. */
  ref(): void;
  unref(): void;
};

export function startTransport(options: TransportOptions = {}): ScrubTransport {
  watchExit();
  const ledger = new Ledger();
  const stream = loadPino().transport({
    target: '@scrubjay/pino',
    options: { ...options, ledger: ledger.buffer },
    // The name is resolved from here, so that it is this very package.
    ...{ caller: fileURLToPath(import.meta.url) },
  });
  return new Guard(stream, ledger).stream;
}

/** The application's: seen from this package as its peer or, when the package is linked from elsewhere, from the working folder. */
function loadPino(): { readonly transport: typeof transport } {
  try {
    return createRequire(import.meta.url)('pino');
  } catch {
    return createRequire(join(process.cwd(), 'package.json'))('pino');
  }
}

/** ms that an end waits to hear whether the worker could start; then it is thread-stream's to wait, or to give up. */
const START = 5000;

const OF_THREAD_STREAM =
  /^(the worker (thread )?(has )?(exited|is ending)|(_flushSync|end\(\)) (failed|took too long).*)$/;

let exiting: boolean | undefined;

/** Before pino's own exit handlers, in which the transport ends. */
function watchExit(): void {
  if (exiting !== undefined) return;
  exiting = false;
  process.prependOnceListener('exit', () => {
    exiting = true;
  });
}

class Guard {
  readonly stream: ScrubTransport;
  readonly #ledger: Ledger;
  /** thread-stream's own. */
  readonly #own: Pick<ThreadStream, 'write' | 'flush' | 'flushSync' | 'end'>;
  #counts: Omit<TransportCounts, 'records' | 'lost'> = { bytes: 0, findings: {}, withheld: 0 };
  /** Lines given to the worker, and lines that came when it took none any more. */
  #handed = 0;
  #refused = 0;
  readonly #flushing = new Set<Done>();
  #ended = false;
  #dead = false;
  /** Lost records that the listeners know of; all, once they know that the worker is gone. */
  #told = 0;
  #warned = false;

  constructor(stream: ThreadStream, ledger: Ledger) {
    this.#ledger = ledger;
    this.#own = {
      write: stream.write.bind(stream),
      flush: stream.flush.bind(stream),
      flushSync: stream.flushSync.bind(stream),
      end: stream.end.bind(stream),
    };
    this.stream = Object.assign(stream as ScrubTransport, {
      counts: () => this.#snapshot(),
      write: (line: string) => this.#write(line),
      flush: (done?: Done) => this.#flush(done),
      flushSync: () => this.#flushSync(),
      end: () => this.#end(),
    });
    stream.on('error', (error: Error) => this.#onError(error));
    stream.on('close', () => this.#onClose());
    stream.on(COUNTS_EVENT, ({ bytes, findings, withheld }: TransportCounts) => {
      this.#counts = { bytes, findings, withheld };
    });
    stream.on(ERROR_EVENT, ({ code, message, lost }: TransportFailure) => {
      this.#told = Math.max(this.#told, lost);
      this.#fail(code, message);
    });
  }

  /** Some of pino's types are older than these getters. */
  get #state(): { readonly destroyed: boolean; readonly writable: boolean } {
    return this.stream as unknown as { destroyed: boolean; writable: boolean };
  }

  #lost(): number {
    const onTheWay = this.#dead ? Math.max(0, this.#handed - this.#ledger.records) : 0;
    return this.#ledger.lost + this.#refused + onTheWay;
  }

  #snapshot(): TransportCounts {
    return { ...this.#counts, records: this.#ledger.records, lost: this.#lost() };
  }

  /** thread-stream would raise an 'error' for each line that comes too late. */
  #write(line: string): boolean {
    if (this.#dead || !this.#state.writable) {
      this.#refused++;
      return true;
    }
    this.#handed++;
    return this.#own.write(line);
  }

  /** thread-stream would wait for ever for a worker that could not start: `#onClose` answers then. */
  #flush(done?: Done): void {
    const finish: Done = (error) => {
      if (this.#flushing.delete(finish)) done?.(error);
    };
    this.#flushing.add(finish);
    this.#own.flush(finish);
  }

  /** What throws here would end the application; inside of `end`, thread-stream minds it itself. */
  #flushSync(): void {
    if (!this.#isUp()) return;
    try {
      this.#own.flushSync();
    } catch (error) {
      if (this.#ended) throw error;
      if (exiting) this.#gone();
      else this.#fail('SJ_WORKER_CRASHED', `The log could not be flushed: ${(error as Error).message}`);
    }
  }

  #end(): void {
    const up = this.#isUp();
    this.#ended = true;
    if (up) this.#own.end();
    // No message of the worker comes any more.
    if (exiting) this.#gone(this.#state.destroyed);
  }

  /** Waits for a worker that is about to start, as thread-stream would: which also waits for one that could not. */
  #isUp(): boolean {
    if (this.#dead) return false;
    const up = this.#ledger.awaitStart(START);
    if (!up && exiting) this.#gone();
    return up;
  }

  /** Says at the exit what has been lost, if anything. */
  #gone(dead = true): void {
    this.#dead ||= dead;
    const lost = this.#lost();
    if (lost <= this.#told) return;
    const reason = this.#ledger.reason || 'The worker thread ended before they were written.';
    this.#fail('SJ_OUTPUT', `${lost} log records were lost. ${reason}`);
  }

  #onError(error: Error): void {
    if (this.#state.destroyed) {
      this.#dead = true;
      this.#told = Number.POSITIVE_INFINITY;
    }
    // A reader that has gone away (`| head`) is no fault of anybody.
    if (this.stream.listenerCount('error') > 1 || this.#warned || /\bEPIPE\b/.test(error.message)) return;
    this.#warned = true;
    const text = this.#harmless(error);
    if (exiting) sayAtOnce(text);
    else process.emitWarning(`@scrubjay/pino: ${text}`);
  }

  /** What killed a worker may be an error over a record, and quote it. */
  #harmless({ name, message, code }: Error & { code?: unknown }): string {
    if (typeof code === 'string' && code.startsWith('SJ_')) return message;
    if (this.#ledger.failed) return this.#ledger.reason;
    return OF_THREAD_STREAM.test(message) ? message : `The worker thread was ended by an error (${name})`;
  }

  #onClose(): void {
    for (const finish of this.#flushing) finish(new Error('The worker thread has ended'));
    if (this.#ended) return;
    // An error that thread-stream has to tell comes first.
    setImmediate(() => {
      if (this.#dead) return;
      this.#dead = true;
      this.#fail('SJ_WORKER_CRASHED', 'The worker thread has ended by itself');
    });
  }

  #fail(code: string, message: string): void {
    const lost = this.#lost();
    this.#told = Math.max(this.#told, lost);
    this.stream.emit('error', Object.assign(new Error(message), { code, lost }));
  }
}
