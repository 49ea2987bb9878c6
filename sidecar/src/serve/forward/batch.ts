/** Requests that came together and go on together: a parcel for each small message would cost more than what is in it. */
import { ScrubJayError } from '@scrubjay/core';
import type { Parcel } from '../contract.ts';
import { inflate } from './inflate.ts';
import type { Request } from './request.ts';
import { type Shared, SOURCE } from './shared.ts';

/** Neighbours of the same tag. */
export interface Batch {
  readonly requests: Request[];
  /** Bytes as they came. */
  size: number;
}

const BATCH_LIMIT = 262_144;

export function addRequest(batches: Batch[], request: Request): void {
  const last = batches.at(-1);
  const [first] = last?.requests ?? [];
  const neighbour = first?.tag === request.tag && !first.compression && !request.compression;
  if (last && neighbour && last.size + request.size <= BATCH_LIMIT) {
    last.requests.push(request);
    last.size += request.size;
  } else {
    batches.push({ requests: [request], size: request.size });
  }
}

/** Scrubbed, and what answers for it. */
export interface Part {
  /** Null where no record is left. */
  readonly parcel: Parcel | null;
  readonly chunks: readonly Buffer[];
  /** Tells the metrics that the records were taken. */
  readonly count: () => void;
}

export interface Cleaned {
  readonly parts: readonly Part[];
  /** What came of the first request that could not be scrubbed; nothing behind it is in the parts. */
  readonly error: unknown;
  /** Lets go of memory that the gate counts. */
  readonly release: () => void;
}

const nothing = () => {};

/** Never rejects. What came is let go of: while a parcel waits for the sink, its raw bytes need no memory beside it. */
export async function clean(batch: Batch, shared: Shared): Promise<Cleaned> {
  const requests = batch.requests.splice(0);
  const parts: Part[] = [];
  let release = nothing;
  try {
    const tag = await shared.tags.clean(requests[0].tag);
    let bytes = join(requests);
    const { compression } = requests[0];
    if (compression) {
      bytes = await shared.gate.enter(() => inflate(bytes, compression, shared.limits.chunk));
      release = leaving(shared, bytes.length);
    }
    try {
      parts.push(await scrub(tag, bytes, requests, shared));
    } catch (error) {
      if (requests.length === 1 || !isUnreadable(error)) throw error;
      // One of them is broken: those before it are not.
      for (const request of requests) parts.push(await scrub(tag, join([request]), [request], shared));
    }
    return { parts, error: null, release };
  } catch (error) {
    return { parts, error, release };
  }
}

/** Made apart from the bytes, which it would keep in memory. */
function leaving({ gate }: Shared, length: number): () => void {
  return () => gate.leave(length);
}

/** What came in one piece stays it. */
function join(requests: readonly Request[]): Buffer {
  const pieces = requests.length === 1 ? requests[0].pieces : requests.flatMap(({ pieces }) => pieces);
  return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
}

export function isUnreadable(error: unknown): boolean {
  return error instanceof ScrubJayError && error.code === 'SJ_UNREADABLE';
}

async function scrub(
  tag: string,
  raw: Buffer,
  requests: readonly Request[],
  { scrub, watch }: Shared,
): Promise<Part> {
  const chunks = requests.flatMap(({ chunk }) => chunk ?? []);
  if (raw.length === 0) return { parcel: null, chunks, count: nothing };
  const { bytes, records, counts, failures } = await scrub.scrub(raw, 'entries');
  const { length } = raw;
  if (failures.length > 0)
    watch.log.warn({ source: SOURCE, entities: failures }, 'records were dropped: action `fail`');
  return {
    parcel: bytes.length === 0 ? null : { form: 'entries', bytes, records, tag },
    chunks,
    count: () => watch.metrics.taken(SOURCE, records, length, counts),
  };
}
