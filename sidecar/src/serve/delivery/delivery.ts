/**
 * Where each parcel waits: in memory or on disk, by the overload policy. Who comes stands in a line, and one after the other
 * is given its place, so that the order of the calls is the order in which they leave.
 */
import { ScrubJayError } from '@scrubjay/core';
import type { Delivered, Delivery, DeliveryState, Log, Parcel } from '../contract.ts';
import { reasonOf } from '../reason.ts';
import type { ServeConfig } from '../settings.ts';
import { Backlog, type Entry, type Waiter } from './backlog.ts';
import { Bell } from './bell.ts';
import { Fifo } from './fifo.ts';
import type { Sender } from './sender.ts';
import type { Spool } from './spool/spool.ts';

/** Most that is brought to disk as one. */
const COMMIT_BYTES = 8_388_608;
const COMMIT_PARCELS = 512;
/** ms between attempts to write to a disk that refuses. */
const STORAGE_PAUSE = 1000;

const ENDS = 'the service ends';

export interface DeliveryParts {
  readonly queue: ServeConfig['queue'];
  readonly spool: Spool | null;
  readonly log: Log;
  /** Is given the backlog, and told to ring when something left it. */
  readonly send: (backlog: Backlog, onProgress: () => void) => Sender;
}

export class QueuedDelivery implements Delivery {
  readonly #queue: ServeConfig['queue'];
  readonly #spool: Spool | null;
  readonly #log: Log;
  readonly #backlog: Backlog;
  readonly #sender: Sender;
  readonly #line = new Fifo<Waiter>();
  readonly #bell = new Bell();
  readonly #placing: Promise<void>;
  #stopped = false;
  #ending: Promise<boolean> | null = null;
  #onIdle: (() => void) | null = null;
  #dropped = 0;
  /** While the disk refuses: when it is tried again, and what the spool had on it then. */
  #storage: { again: number; readonly disk: number } | null = null;

  constructor({ queue, spool, log, send }: DeliveryParts) {
    this.#queue = queue;
    this.#spool = spool;
    this.#log = log;
    this.#backlog = new Backlog(queue.maxBytes, spool);
    this.#sender = send(this.#backlog, () => this.#progress());
    this.#placing = this.#place();
  }

  deliver(parcel: Parcel): Promise<Delivered> {
    if (this.#ending) return Promise.reject(undelivered(ENDS));
    if (parcel.bytes.length === 0) return Promise.resolve('sent');
    return new Promise((resolve, reject) => {
      const settle = (outcome: Delivered | Error) =>
        outcome instanceof Error ? reject(outcome) : resolve(outcome);
      const waiter = { parcel, settle };
      // A disk that is too slow must not let the line grow.
      const long = this.#line.length > 0 && this.#line.bytes + parcel.bytes.length > this.#queue.maxBytes;
      if (long && this.#queue.overload === 'drop') {
        this.#drop(waiter);
      } else {
        this.#line.push(waiter);
        this.#bell.ring();
      }
    });
  }

  state(): DeliveryState {
    return {
      ...this.#sender.state,
      queue: {
        records: this.#backlog.records + this.#line.records,
        bytes: this.#backlog.bytes + this.#line.bytes,
      },
      spool: this.#spool && { records: this.#spool.records, bytes: this.#spool.bytes },
      dropped: this.#dropped,
      damaged: this.#spool?.damaged ?? 0,
    };
  }

  drain(ms: number): Promise<boolean> {
    this.#ending ??= this.#end(ms);
    return this.#ending;
  }

  #progress(): void {
    // What was sent and removed may have made the room that the disk had not.
    if (this.#storage && this.#spool!.disk < this.#storage.disk) this.#storage.again = 0;
    this.#bell.ring();
    if (this.#line.length === 0 && this.#backlog.empty) this.#onIdle?.();
  }

  async #place(): Promise<void> {
    while (!this.#stopped) {
      const [first] = this.#line.peek(() => false);
      if (first && this.#mayHold(first.parcel)) this.#hold(first);
      else if (first && this.#roomOnDisk() > 0) await this.#store();
      else if (first && this.#queue.overload === 'drop') this.#dropFirst(first);
      else await this.#bell.wait(this.#storage ? STORAGE_PAUSE : undefined);
    }
  }

  /** Memory alone is enough without a spool, as long as it has room under `spill`, and while the disk refuses. */
  #mayHold(parcel: Parcel): boolean {
    const alone = this.#spool === null || this.#queue.overload === 'spill' || this.#refuses();
    return alone && this.#backlog.mayHold(parcel);
  }

  #hold({ parcel, settle }: Waiter): void {
    this.#line.remove(1);
    this.#backlog.hold({ parcel, place: null, settle });
    this.#sender.wake();
  }

  #dropFirst(first: Waiter): void {
    this.#line.remove(1);
    this.#drop(first);
  }

  #drop({ parcel, settle }: Waiter): void {
    if (this.#dropped === 0) this.#log.error({}, 'overload: records are dropped; the metrics count them');
    this.#dropped += parcel.records;
    settle('dropped');
  }

  /** How many of those in the line. */
  #roomOnDisk(): number {
    if (!this.#spool || this.#refuses()) return 0;
    return this.#spool.room(this.#toCommit().map(({ parcel }) => parcel));
  }

  #toCommit(): Waiter[] {
    let n = 1;
    return this.#line.peek(
      ({ parcel }, before) => before + parcel.bytes.length <= COMMIT_BYTES && ++n <= COMMIT_PARCELS,
    );
  }

  /** One write and one sync for all that came meanwhile. */
  async #store(): Promise<void> {
    const spool = this.#spool!;
    const waiters = this.#toCommit().slice(0, this.#roomOnDisk());
    const parcels = waiters.map(({ parcel }) => parcel);
    try {
      const places = await spool.append(parcels, this.#backlog.hasLoose);
      this.#line.remove(waiters.length);
      for (const [i, place] of places.entries()) this.#backlog.stored(parcels[i], place);
      this.#works();
    } catch (error) {
      this.#fails(error);
      return;
    }
    for (const { settle } of waiters) settle('stored');
    this.#sender.wake();
  }

  /** The disk failed a moment ago. */
  #refuses(): boolean {
    return this.#storage !== null && performance.now() < this.#storage.again;
  }

  #fails(error: unknown): void {
    const { overload } = this.#queue;
    if (!this.#storage) this.#log.error({ reason: reasonOf(error), overload }, 'the spool cannot be written');
    this.#storage = { again: performance.now() + STORAGE_PAUSE, disk: this.#spool!.disk };
  }

  #works(): void {
    if (this.#storage) this.#log.info({}, 'the spool can be written again');
    this.#storage = null;
  }

  async #end(ms: number): Promise<boolean> {
    this.#sender.hurry();
    await this.#idle(ms);
    await this.#sender.stop();
    this.#stopped = true;
    this.#bell.ring();
    await this.#placing;
    const nothingLost = await this.#keepRest();
    await this.#spool?.close();
    return nothingLost;
  }

  /** Settles when nothing waits any more, nothing can be sent any more, or after `ms`. */
  async #idle(ms: number): Promise<void> {
    if (this.#line.length === 0 && this.#backlog.empty) return;
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      new Promise<void>((resolve) => (this.#onIdle = resolve)),
      new Promise<void>((resolve) => (timer = setTimeout(resolve, ms))),
      this.#sender.ended,
    ]);
    clearTimeout(timer);
  }

  /** On disk, at the place in the order that it had. True: all of it. */
  async #keepRest(): Promise<boolean> {
    const spool = this.#spool;
    const runs = this.#backlog.clear();
    const line = this.#line.clear();
    if (!spool) return keep([...runs.flatMap(({ loose }) => loose), ...line], null);
    let all = true;
    for (const { loose, before } of runs) {
      all = (await keep(loose, (parcels) => spool.insert(parcels, before))) && all;
    }
    const room = spool.room(line.map(({ parcel }) => parcel));
    all = (await keep(line.slice(0, room), (parcels) => spool.append(parcels, false))) && all;
    return (await keep(line.slice(room), null)) && all;
  }
}

type Kept = Pick<Entry, 'parcel' | 'settle'>;

/** Tells who waits what became of it: stored, or that it must be sent again to another process. */
async function keep(
  waiters: readonly Kept[],
  store: ((parcels: Parcel[]) => Promise<unknown>) | null,
): Promise<boolean> {
  if (waiters.length === 0) return true;
  let outcome: Delivered | Error = undelivered(ENDS);
  try {
    if (store) {
      await store(waiters.map(({ parcel }) => parcel));
      outcome = 'stored';
    }
  } catch (error) {
    outcome = undelivered(`the service ends, and its spool cannot be written: ${reasonOf(error)}`);
  }
  for (const { settle } of waiters) settle?.(outcome);
  return outcome === 'stored';
}

const undelivered = (reason: string) => ScrubJayError.of('SJ_UNDELIVERED', { reason });
