/** Holds scrubbed parcels until the sink has them: in memory, and on disk where a spool is configured. */
import { join } from 'node:path';
import { ScrubJayError } from '@scrubjay/core';
import type { Delivery, Form, Log, Parcel, Sink } from '../contract.ts';
import type { ServeConfig } from '../settings.ts';
import { QueuedDelivery } from './delivery.ts';
import { RefusedFolder } from './refused.ts';
import { Sender } from './sender.ts';
import { Spool } from './spool/spool.ts';

export interface DeliveryOptions {
  readonly log: Log;
  /** For sinks that do not take the form of a parcel. What it throws makes the parcel a refused one. */
  readonly convert: (parcel: Parcel, form: Form) => Parcel;
  /** The sink said that it is gone for good: nothing is sent any more, and the service has to end. */
  readonly onFatal: (error: ScrubJayError) => void;
}

/** Share of the spool that what was refused may take beside it. */
const REFUSED_SHARE = 8;

/**
 * Without a spool `deliver` settles when the sink has the parcel. With one it settles as `stored`, when the parcel is on disk;
 * under `spill` that is for what memory has no room for. `dropped` is under `drop` alone: the queue is full, or the spool,
 * or the disk. A parcel that the sink refuses for good rejects while its source waits, else it is a dead letter in `refused`
 * below the spool.
 *
 * At least once: what is sent again is, after kill -9, the one call of the sink that was under way (1 MiB, or one
 * larger parcel), after a loss of power what was sent in the last second too.
 *
 * `drain` ends it: the spool is closed then. The sink is not; it is the caller's.
 * @throws ScrubJayError SJ_SPOOL; SJ_CONFIG_VALUE for `spill` without a spool
 */
export async function createDelivery(
  { queue, spool, retry }: Pick<ServeConfig, 'queue' | 'spool' | 'retry'>,
  sink: Sink,
  options: DeliveryOptions,
): Promise<Delivery> {
  assertQueue({ queue, spool });
  const opened = spool ? await Spool.open(spool, options.log) : null;
  const refused = spool
    ? new RefusedFolder(join(spool.dir, 'refused'), Math.floor(spool.maxBytes / REFUSED_SHARE))
    : null;
  return new QueuedDelivery({
    queue,
    spool: opened,
    log: options.log,
    send: (backlog, onProgress) => new Sender(backlog, sink, { ...options, retry, refused, onProgress }),
  });
}

/** @throws ScrubJayError SJ_CONFIG_VALUE for a policy that has nowhere to spill to */
export function assertQueue({ queue, spool }: Pick<ServeConfig, 'queue' | 'spool'>): void {
  if (queue.overload !== 'spill' || spool) return;
  throw ScrubJayError.of('SJ_CONFIG_VALUE', {
    path: 'serve.queue.overload',
    reason: '`spill` needs `serve.spool`',
  });
}
