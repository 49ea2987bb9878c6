/** What the worker tells the main thread: as events of the stream that pino.transport() gives. Never a value. */
import { writeSync } from 'node:fs';
import type { Counts } from '@scrubjay/core';

export const COUNTS_EVENT = 'scrubjay:counts';
export const ERROR_EVENT = 'scrubjay:error';

export interface TransportCounts extends Counts {
  /** Records that came to their end: written, dropped by the policy, withheld, or lost. */
  readonly records: number;
  /** Records that the destination did not take, or that did not reach it because the worker had ended. */
  readonly lost: number;
}

export interface TransportFailure {
  readonly code: string;
  /** What happened, and what to do about it. */
  readonly message: string;
  /** Records lost so far, for whatever reason. */
  readonly lost: number;
}

const STANDARD_ERROR = 2;

/** A warning that is seen even when the main thread waits in an exit handler, and would never come to print it. */
export function sayAtOnce(text: string): void {
  try {
    writeSync(STANDARD_ERROR, `(node:${process.pid}) Warning: @scrubjay/pino: ${text}\n`);
  } catch {
    // Nobody listens there either.
  }
}
