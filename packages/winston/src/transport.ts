/** The transport: what reaches its destination, or the transports it wraps, is scrubbed. */
import { hostConfigSync } from '@scrubjay/core/internal';
import { configs } from 'triple-beam';
import Transport from 'winston-transport';
import type { Info } from './info/info.ts';
import { type Logger, Loggers } from './loggers.ts';
import { checkOptions, type ScrubTransportOptions } from './options.ts';
import { OwnSink } from './own/own-sink.ts';
import type { Sink, SinkEvents, TransportCounts } from './sink.ts';
import { Trouble } from './trouble.ts';
import { WrappedSink } from './wrapped/wrapped-sink.ts';

type Callback = (error?: Error | null) => void;

/**
 * A winston transport that takes personal data and secrets out of what it logs: to a destination of its own, or to the
 * transports it wraps.
 *
 *     new ScrubTransport({ destination: 'app.log' })
 *     new ScrubTransport({ transports: [new winston.transports.Console()] })
 */
export class ScrubTransport extends Transport {
  /** Names its results in `logger.query`. */
  readonly name: string;
  /** As winston-transport keeps them: the logger that level and levels come from. */
  declare parent: Logger | null;
  declare levels: Record<string, number>;
  /** winston is about to exit, and waits for `finish`. */
  declare _ending?: boolean;
  /** Passed on to the first wrapped transport that has it. */
  declare query?: (options: unknown, callback: unknown) => unknown;
  declare stream?: (options: unknown) => unknown;
  readonly #sink: Sink;
  readonly #loggers: Loggers;

  /**
   * @throws ScrubJayError for a configuration that is wrong, or options that contradict each other. A destination that cannot be
   * opened is told by an `error` event
   */
  constructor(options: ScrubTransportOptions = {}) {
    checkOptions(options);
    const { level, silent, format, handleExceptions, handleRejections } = options;
    super({ level, silent, format, handleExceptions, handleRejections });
    this.levels = configs.npm.levels;
    this.parent = null;
    const config = hostConfigSync(options);
    const trouble = new Trouble(this, () => this.#loggers);
    const events: SinkEvents = {
      error: (error) => trouble.tell(error),
      warn: (warning) => this.emit('warn', warning),
      wantsLogged: () => this.listenerCount('logged') > 0,
      logged: (info) => this.emit('logged', info),
      pull: () => this.#loggers.pull(),
    };
    if (options.transports === undefined) {
      this.name = 'scrubjay';
      this.#sink = new OwnSink(config, options, events);
      this.#loggers = new Loggers(
        this,
        () => {},
        () => this.close(),
      );
      return;
    }
    const wrapped = new WrappedSink(config, options.transports, this, events);
    this.#sink = wrapped;
    this.name = wrapped.name;
    this.#loggers = new Loggers(
      this,
      (logger) => wrapped.joined(logger),
      () => this.close(),
    );
    wrapped.lend(this);
  }

  /** Findings, records withheld and records lost since the start. */
  counts(): TransportCounts {
    return this.#sink.counts();
  }

  /** Settles when what was logged before is written, or was passed on to the wrapped transports. Never rejects. */
  flush(): Promise<void> {
    return this.#sink.flush();
  }

  override log(info: Info, next: () => void): void {
    // Handlers of exceptions call this directly.
    if (!info || this.silent) {
      next();
      return;
    }
    const last = this._ending && (info.exception === true || info.rejection === true);
    this.#sink.log(info, next, last ? () => this.#loggers.finish() : undefined);
  }

  /** No logger writes here any more. What was logged is still written; a logger that is added later can log again. */
  override close(): void {
    this.#sink.close();
  }

  /** One after the other, so that a sink without room is not given more. */
  override _writev(chunks: { chunk: Info; encoding: BufferEncoding }[], callback: Callback): void {
    let failure: { readonly error: unknown } | null = null;
    let next = 0;
    let running = false;
    const go = () => {
      if (running) return;
      running = true;
      for (let waiting = false; !waiting; ) {
        if (next === chunks.length) {
          callback();
          break;
        }
        const { chunk, encoding } = chunks[next++];
        waiting = true;
        try {
          this._write(chunk, encoding, () => {
            waiting = false;
            go();
          });
        } catch (error) {
          failure ??= { error };
        }
      }
      running = false;
      if (!failure) return;
      // Of a user's formatter, as winston throws it.
      const { error } = failure;
      failure = null;
      throw error;
    };
    go();
  }

  // biome-ignore lint/suspicious/noExplicitAny: the three ways of Writable's end
  override end(...args: any[]): this {
    this.#loggers.pull();
    return super.end(...args);
  }

  override _final(callback: Callback): void {
    this.#sink.end(callback);
  }
}
