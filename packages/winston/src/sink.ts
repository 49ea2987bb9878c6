/** What stands behind a ScrubTransport: a destination of its own, or the transports it wraps. */
import type { Counts } from '@scrubjay/core';
import type { Info } from './info/info.ts';

/** No values: it may be logged. */
export interface TransportCounts extends Counts {
  /** Records that were scrubbed and could not be written. */
  readonly lost: number;
}

export interface Sink {
  /**
   * Takes a record that level, silent and format let through; `done` when there is room for the next. `last` when this one,
   * behind which the process ends, is where it belongs; some transports never say that.
   */
  log(info: Info, done: () => void, last?: () => void): void;
  /** Settles when what was logged before is where it belongs; never rejects. */
  flush(): Promise<void>;
  /** The last records were logged: `done` when they are where they belong. */
  end(done: () => void): void;
  /** No logger is left. What was logged still gets there. */
  close(): void;
  counts(): TransportCounts;
}

/** What a sink tells its transport. */
export interface SinkEvents {
  /** Must not throw, and be heard by somebody. */
  error(error: Error): void;
  warn(warning: unknown): void;
  /** Whether anybody wants the records that were written. */
  wantsLogged(): boolean;
  logged(info: Info): void;
  /** Has the loggers log what they hold back, whether there is room or not. */
  pull(): void;
}
