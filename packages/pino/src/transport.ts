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

export type ScrubTransport = ThreadStream & {
  /** `records` and `lost` as of now, the rest some seconds old; all of it exact after 'close'. */
  counts(): TransportCounts;
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
  #counts: Omit<TransportCounts, 'records' | 'lost'> = { bytes: 0, findings: {}, withheld: 0 };
  /** Lines given to the worker, and lines that came when it took none any more. */
  #handed = 0;
  #refused = 0;
  #ended = false;
  #dead = false;
  /** Lost records the listeners know of. */
  #told = 0;
  #warned = false;

  constructor(stream: ThreadStream, ledger: Ledger) {
    this.#ledger = ledger;
    const { write, end, flushSync } = stream;
    this.stream = Object.assign(stream, {
      counts: () => this.#snapshot(),
      write: (line: string) => this.#write(() => write.call(stream, line)),
      end: () => this.#end(() => end.call(stream)),
      flushSync: () => this.#flushSync(() => flushSync.call(stream)),
    });
    stream.on('error', (error: Error) => this.#onError(error));
    stream.on('close', () => this.#onClose());
    stream.on(COUNTS_EVENT, ({ bytes, findings, withheld }: TransportCounts) => {
      this.#counts = { bytes, findings, withheld };
    });
    stream.on(ERROR_EVENT, ({ code, message, lost }: TransportFailure) => {
      this.#told = lost;
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
  #write(write: () => boolean): boolean {
    if (this.#dead || !this.#state.writable) {
      this.#refused++;
      return true;
    }
    this.#handed++;
    return write();
  }

  #flushSync(flush: () => void): void {
    try {
      flush();
    } catch (error) {
      this.#fail('SJ_WORKER_CRASHED', `The log could not be flushed: ${(error as Error).message}`);
    }
  }

  #end(end: () => void): void {
    this.#ended = true;
    end();
    if (!exiting) return;
    // No message of the worker comes any more.
    this.#dead = this.#state.destroyed;
    const lost = this.#lost();
    if (lost > this.#told)
      this.#fail('SJ_OUTPUT', `${lost} log records were lost. ${this.#ledger.reason}`.trimEnd());
  }

  #onError(error: Error): void {
    if (this.#state.destroyed) this.#dead = true;
    if (this.stream.listenerCount('error') > 1 || this.#warned) return;
    this.#warned = true;
    if (exiting) sayAtOnce(error.message);
    else process.emitWarning(`@scrubjay/pino: ${error.message}`);
  }

  #onClose(): void {
    if (this.#ended || this.#dead) return;
    this.#dead = true;
    this.#fail('SJ_WORKER_CRASHED', 'The worker thread has ended by itself');
  }

  #fail(code: string, message: string): void {
    this.#told = Math.max(this.#told, this.#lost());
    this.stream.emit('error', Object.assign(new Error(message), { code, lost: this.#told }));
  }
}
