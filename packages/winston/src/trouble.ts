/**
 * Errors that nobody has to listen to. An `error` event without a listener ends the process, and winston passes those of its
 * transports on to the logger, where mostly nobody listens; a log that cannot be written is no reason for that.
 */
import type { EventEmitter } from 'node:events';
import { writeSync } from 'node:fs';
import { ScrubJayError } from '@scrubjay/core';
import { isExiting, owes, owesNothing } from './at-exit.ts';

export class Trouble {
  readonly #transport: EventEmitter;
  readonly #loggers: () => Iterable<EventEmitter>;
  readonly #untold: Error[] = [];
  #telling = false;
  #warned = false;

  constructor(transport: EventEmitter, loggers: () => Iterable<EventEmitter>) {
    this.#transport = transport;
    this.#loggers = loggers;
    // winston registers its own listener unless there is this mark, and that one raises the error where nobody listens.
    Object.defineProperty(transport, '__winstonerror', { value: true, writable: true, configurable: true });
    // Also the last resort for errors of the stream itself.
    transport.on('error', (error: Error) => {
      if (!this.#telling) this.#told(error, transport.listenerCount('error') > 1);
    });
  }

  /**
   * To the listeners of the transport and of its loggers; once as a warning of the process where there are none. Not within
   * the call: whoever logs is not the one who listens.
   */
  tell(error: Error): void {
    this.#untold.push(error);
    if (isExiting()) this.#tellNow();
    else {
      owes(this.#tellNow);
      queueMicrotask(this.#tellNow);
    }
  }

  readonly #tellNow = (): void => {
    owesNothing(this.#tellNow);
    for (let error = this.#untold.shift(); error; error = this.#untold.shift()) this.#tell(error);
  };

  #tell(error: Error): void {
    this.#telling = true;
    try {
      this.#transport.emit('error', error);
    } finally {
      this.#telling = false;
    }
    this.#told(error, this.#transport.listenerCount('error') > 1);
  }

  #told(error: Error, heard: boolean): void {
    for (const logger of this.#loggers()) {
      if (logger.listenerCount('error') === 0) continue;
      heard = true;
      logger.emit('error', error, this.#transport);
    }
    if (heard || this.#warned) return;
    this.#warned = true;
    warn(error);
  }
}

/** What others say may hold what they were to log. */
function warn(error: Error): void {
  const ours = error instanceof ScrubJayError;
  const reason = (error as NodeJS.ErrnoException).code ?? error.name;
  const message = ours ? error.message : `A transport cannot log: ${reason}`;
  if (isExiting()) {
    sayAtOnce(message);
    return;
  }
  process.emitWarning(message, {
    type: 'ScrubJayWarning',
    code: ours ? error.code : 'SJ_OUTPUT',
    detail: `${ours ? `${error.remedy} ` : ''}Listen to the 'error' event of the logger to hear of each.`,
  });
}

/** A warning comes with a later turn, which an exiting process does not have. */
function sayAtOnce(message: string): void {
  try {
    writeSync(2, `(node:${process.pid}) ScrubJayWarning: ${message}\n`);
  } catch {
    // Nobody listens there either.
  }
}
