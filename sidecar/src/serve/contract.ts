/**
 * What the parts of `scrubjay serve` know of each other. Sources take raw bytes in, the scrubber cleans them, the delivery
 * holds them until the sink has them. Only scrubbed bytes get beyond the scrubber.
 *
 *     source ─▶ Scrub ─▶ Parcel ─▶ Delivery (queue, spool) ─▶ Sink
 */
import type { Counts } from '@scrubjay/core';

/**
 * - `lines`: whole records, each with its newline: NDJSON, logfmt, text.
 * - `entries`: MessagePack `[time, record]`, one behind the other, as PackedForward has them.
 */
export type Form = 'lines' | 'entries';

/** Scrubbed records on their way to the sink. */
export interface Parcel {
  readonly form: Form;
  readonly bytes: Buffer;
  readonly records: number;
  /** Of the Forward protocol; sources without tags give that of their configuration. */
  readonly tag: string;
}

/** How a body is read: lines, one JSON document of any layout, the lines of Elasticsearch's bulk API, MessagePack entries. */
export type Reading = 'lines' | 'json' | 'bulk' | 'entries';

export interface Scrubbed {
  /** The very bytes that came where nothing was found. The caller's own otherwise. */
  readonly bytes: Buffer;
  readonly records: number;
  readonly counts: Counts;
  /** Entities with action `fail` that were found: their records were dropped. */
  readonly failures: readonly string[];
}

export interface Scrub {
  /**
   * Independent of every other call. What cannot be scrubbed is withheld, record by record; `json` is one record.
   * @throws ScrubJayError SJ_UNREADABLE when the bytes are not what `reading` says, SJ_TOO_DEEP for JSON; SJ_WITHHELD when
   * a JSON document could not be scrubbed, SJ_CLOSED after `close`
   */
  scrub(bytes: Buffer, reading: Reading): Promise<Scrubbed>;
  close(): Promise<void>;
}

/** Where a delivered parcel is: at the next hop, or on disk; `dropped` under overload policy `drop`, counted. */
export type Delivered = 'sent' | 'stored' | 'dropped';

export interface Delivery {
  /**
   * Settles when the source may acknowledge. Parcels leave in the order of the calls.
   * @throws ScrubJayError SJ_UNDELIVERED when the service ends, or the sink refused it for good, before it is safe: nothing is to be acknowledged
   */
  deliver(parcel: Parcel): Promise<Delivered>;
  /** Bytes and records that wait, in memory and on disk; what the metrics and /readyz say. */
  state(): DeliveryState;
  /** Takes nothing more. Sends or stores what waits, `ms` at most. True: nothing was left behind. */
  drain(ms: number): Promise<boolean>;
}

export interface DeliveryState {
  readonly queue: { readonly records: number; readonly bytes: number };
  readonly spool: { readonly records: number; readonly bytes: number } | null;
  /** Records, since the start. */
  readonly sent: number;
  readonly dropped: number;
  readonly refused: number;
  /** Attempts that failed and were made again. */
  readonly retries: number;
  /** Stretches of the spool that could not be read again. */
  readonly damaged: number;
  /** The circuit: `open` after failures in a row, until an attempt succeeds. */
  readonly circuit: 'closed' | 'open' | 'half-open';
}

export interface Sink {
  readonly name: string;
  /** Forms it takes as they are; the delivery converts the others (convert.ts). */
  readonly forms: readonly Form[];
  /**
   * Settles when the next hop has it: acknowledged where it acknowledges, else handed to the system. One call at a time.
   * @throws SinkError
   */
  send(parcel: Parcel, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** `retry`: later it may succeed. Else the next hop refused the parcel for good. Never carries data. */
export class SinkError extends Error {
  readonly retry: boolean;
  /** ms that the next hop asks to wait for. */
  readonly after: number | undefined;

  constructor(reason: string, retry: boolean, after?: number) {
    super(reason);
    this.name = 'SinkError';
    this.retry = retry;
    this.after = after;
  }
}

export interface Source {
  readonly name: string;
  /** Where it listens, once it does: `http://127.0.0.1:8686`, `forward://…`, a socket's path. @throws ScrubJayError SJ_LISTEN */
  listen(): Promise<readonly string[]>;
  /** Takes no new connections and no new records; settles when what it took was answered, or after `ms`. */
  close(ms: number): Promise<void>;
}

/** What every part may tell; values never. */
export interface Watch {
  /** A number for the metrics: `records`, `bytes`, by source. */
  readonly metrics: Metrics;
  /** Own log, structured, through pino. */
  readonly log: Log;
}

export interface Log {
  /** Whether lines of a level are written at all; without it they are. */
  isLevelEnabled?(level: string): boolean;
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface Metrics {
  /** Records and bytes that a source took, and what was found in them. */
  taken(source: string, records: number, bytes: number, counts: Counts): void;
  /** A request or connection that was denied: `unauthorized`, `forbidden`, `too_large`, `rate`, … */
  denied(source: string, reason: string): void;
  /** Seconds from the first byte to the answer. */
  latency(source: string, seconds: number): void;
}
