/** The loggers that write to a transport. */
import type { EventEmitter } from 'node:events';

/** What is used of winston's logger. */
export interface Logger extends EventEmitter {
  level?: string;
  levels?: Record<string, number>;
  exitOnError?: unknown;
  read(): unknown;
}

interface Listening extends EventEmitter {
  parent?: Logger | null;
  levels?: Record<string, number>;
}

/**
 * Instead of winston-transport's own bookkeeping, which knows the first logger only, closes with it, and forgets the levels
 * of one that is configured anew.
 */
export class Loggers {
  readonly #loggers = new Set<Logger>();
  /** Listeners that pipes put there: their `finish` is not that of somebody who waits. */
  readonly #pipes = new WeakSet<object>();
  readonly #transport: Listening;

  /** `left`: the last one is gone. */
  constructor(transport: Listening, joined: (logger: Logger) => void, left: () => void) {
    this.#transport = transport;
    transport.removeAllListeners('pipe');
    transport.removeAllListeners('unpipe');
    transport.on('pipe', (logger: Logger) => {
      this.#loggers.add(logger);
      // Each has its listeners here.
      transport.setMaxListeners(transport.getMaxListeners() + 1);
      this.#unburden();
      this.#lead();
      joined(logger);
    });
    transport.on('unpipe', (logger: Logger) => {
      if (!this.#loggers.delete(logger)) return;
      transport.setMaxListeners(transport.getMaxListeners() - 1);
      this.#lead();
      if (this.#loggers.size === 0) left();
    });
  }

  get size(): number {
    return this.#loggers.size;
  }

  [Symbol.iterator](): Iterator<Logger> {
    return this.#loggers.values();
  }

  /**
   * Takes what the loggers still hold back, room or not: an ending logger ends its transports, whatever it has for them, and
   * of a process that exits nothing comes later.
   */
  pull(): void {
    for (const logger of this.#loggers) while (logger.read() !== null);
  }

  /** Tells those who wait for an end that comes without the stream's own: winston, before it exits for an exception. */
  finish(): void {
    for (const listener of this.#transport.rawListeners('finish')) {
      if (!this.#pipes.has(listener)) listener.call(this.#transport);
    }
  }

  /** Level and levels are the first logger's, as ever. */
  #lead(): void {
    const [first] = this.#loggers;
    this.#transport.parent = first ?? null;
    if (first) this.#transport.levels = first.levels;
  }

  /** A pipe lets go of a stream at its first error; ours goes on. */
  #unburden(): void {
    const [onError] = this.#transport.listeners('error');
    if (onError?.name === 'onerror') this.#transport.removeListener('error', onError as () => void);
    const onFinish = this.#transport.rawListeners('finish').at(-1);
    if (onFinish) this.#pipes.add(onFinish);
  }
}
