/**
 * Tells the main thread what became of the log: counts now and then, failures at once. Never a value, and never by an
 * 'error' of the stream: thread-stream ends the worker on it, and what is logged after that would be lost too.
 */
import type { EventEmitter } from 'node:events';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { type Counts, ScrubJayError } from '@scrubjay/core';
import type { FailAsDrop, ScrubStream } from '@scrubjay/core/internal';
import {
  COUNTS_EVENT,
  ERROR_EVENT,
  sayAtOnce,
  type TransportCounts,
  type TransportFailure,
} from './events.ts';
import type { Ledger } from './ledger.ts';

/** ms between two events of one kind. */
const INTERVAL = 5000;

export class Reporter {
  readonly #ledger: Ledger;
  readonly #heard: boolean;
  readonly #failures: FailAsDrop['failures'];
  #emit: (name: string, value: TransportCounts | TransportFailure) => void = () => {};
  #warn: (message: string) => void = () => {};
  #stream: ScrubStream | null = null;
  #timer: NodeJS.Timeout | null = null;
  /** What the events said last. */
  #toldRecords = 0;
  #toldFailing = 0;
  #failedAt = Number.NEGATIVE_INFINITY;
  #failure: ScrubJayError | null = null;
  #last: ScrubJayError | null = null;
  #warned = false;

  /** `heard`: the main thread reads the ledger, and tells what was lost. */
  constructor(ledger: Ledger, heard: boolean, failures: FailAsDrop['failures']) {
    this.#ledger = ledger;
    this.#heard = heard;
    this.#failures = failures;
  }

  attach(stream: ScrubStream, stage: EventEmitter): void {
    this.#stream = stream;
    if (inThreadStream()) {
      this.#emit = (name, value) => parentPort?.postMessage({ code: 'EVENT', name, args: [value] });
      this.#warn = (message) => parentPort?.postMessage({ code: 'WARNING', err: new Error(message) });
    } else {
      this.#emit = (name, value) => stage.emit(name, value);
      this.#warn = (message) => {
        if (stage.listenerCount(ERROR_EVENT) === 0) process.emitWarning(message);
      };
    }
  }

  readonly lost = (error: ScrubJayError, records: number): void => {
    this.#ledger.reason = sentence(error);
    this.#ledger.lost += records;
    this.#failure = error;
    if (performance.now() - this.#failedAt > INTERVAL) this.#tell();
    this.#arm();
  };

  /** Something has left, or ended otherwise. */
  moved(): void {
    this.#ledger.records = this.#stream?.records ?? 0;
    this.#arm();
  }

  /** Tells now what was not told yet. */
  settle(): void {
    this.moved();
    this.#tell();
  }

  /** Nothing comes any more. */
  end(): void {
    this.settle();
    if (this.#timer) clearTimeout(this.#timer);
    // The main thread may wait in an exit handler and will never see a message.
    const { lost } = this.#ledger;
    if (lost > 0 && this.#last && !this.#heard && inThreadStream() && !isReaderGone(this.#last))
      sayAtOnce(`${lost} log records were lost. ${sentence(this.#last)}`);
  }

  #arm(): void {
    if (this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.moved();
      if (this.#tell()) this.#arm();
    }, INTERVAL).unref();
  }

  #tell(): boolean {
    const stream = this.#stream;
    if (!stream) return false;
    const counts = { ...stream.counts(), records: stream.records, lost: this.#ledger.lost };
    const changed = counts.records !== this.#toldRecords || this.#failure !== null;
    if (counts.records !== this.#toldRecords) {
      this.#toldRecords = counts.records;
      this.#emit(COUNTS_EVENT, counts);
      this.#tellFailing(counts);
    }
    if (this.#failure) {
      this.#last = this.#failure;
      this.#failure = null;
      this.#failedAt = performance.now();
      this.#tellFailure(this.#last);
    }
    return changed;
  }

  /** Action `fail`: there is no caller to throw at, so the record was dropped. */
  #tellFailing(counts: Counts): void {
    const entities = this.#failures(counts);
    const found = entities.reduce((sum, entity) => sum + counts.findings[entity], 0);
    if (found === this.#toldFailing) return;
    this.#toldFailing = found;
    this.#tellFailure(ScrubJayError.of('SJ_FINDING', { entity: entities.join(', ') }));
  }

  #tellFailure(error: ScrubJayError): void {
    this.#emit(ERROR_EVENT, { code: error.code, message: sentence(error), lost: this.#ledger.lost });
    if (this.#warned || this.#heard || isReaderGone(error)) return;
    this.#warned = true;
    this.#warn(`@scrubjay/pino: ${sentence(error)}`);
  }
}

function inThreadStream(): boolean {
  return !isMainThread && parentPort !== null && workerData?.workerData?.$context !== undefined;
}

const sentence = (error: ScrubJayError) => `${error.message}. ${error.remedy} (${error.code})`;

/** `| head`: no fault of anybody. */
const isReaderGone = (error: ScrubJayError) =>
  (error.cause as NodeJS.ErrnoException | undefined)?.code === 'EPIPE';
