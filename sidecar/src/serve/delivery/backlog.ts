/**
 * What waits for the sink, in one order: first what memory holds, then what the spool alone has. While the spool alone has
 * something nothing may be put behind memory; it is read into memory once that is empty.
 */
import type { Delivered, Parcel } from '../contract.ts';
import { Fifo } from './fifo.ts';
import type { Place } from './spool/cursor.ts';
import type { Spool } from './spool/spool.ts';

/** A parcel whose source still waits. */
export interface Waiter {
  readonly parcel: Parcel;
  readonly settle: (outcome: Delivered | Error) => void;
}

/** Loose where it has no place: memory alone holds it. Its source waits then. */
export interface Entry {
  readonly parcel: Parcel;
  readonly place: Place | null;
  readonly settle: Waiter['settle'] | null;
}

/** Bytes that are read from the spool at a time. */
const READ = 1_048_576;

export class Backlog {
  readonly #maxBytes: number;
  readonly #spool: Spool | null;
  readonly #memory = new Fifo<Entry>();
  /** Something is on disk that memory does not have. */
  #beyond: boolean;
  #loose = 0;

  constructor(maxBytes: number, spool: Spool | null) {
    this.#maxBytes = maxBytes;
    this.#spool = spool;
    this.#beyond = spool !== null && !spool.exhausted;
  }

  get bytes(): number {
    return this.#memory.bytes;
  }

  get records(): number {
    return this.#memory.records;
  }

  get empty(): boolean {
    return this.#memory.length === 0 && !this.#beyond;
  }

  /** There are parcels that memory alone holds. */
  get hasLoose(): boolean {
    return this.#loose > 0;
  }

  /** Memory has room, and the parcel would be in order there. One that is larger than the queue has it alone. */
  mayHold(parcel: Parcel): boolean {
    if (this.#beyond) return false;
    return this.#memory.length === 0 || this.#memory.bytes + parcel.bytes.length <= this.#maxBytes;
  }

  hold(entry: Entry): void {
    this.#memory.push(entry);
    if (!entry.place) this.#loose++;
  }

  /** It was appended to the spool: kept in memory too if there is room, so that it need not be read. */
  stored(parcel: Parcel, place: Place): void {
    const spool = this.#spool!;
    if (spool.isRead(place)) return;
    if (this.mayHold(parcel)) {
      this.hold({ parcel, place, settle: null });
      spool.skip(place);
    } else {
      this.#beyond = true;
    }
  }

  /** The next ones that may go as one, up to `bytes`; one at least, if anything waits. They stay until `done`. */
  async next(bytes: number): Promise<Entry[]> {
    if (this.#memory.length === 0 && this.#beyond) {
      for (const { parcel, place } of await this.#spool!.read(READ))
        this.hold({ parcel, place, settle: null });
      this.#beyond = !this.#spool!.exhausted;
    }
    return this.#memory.peek(
      ({ parcel }, before, first) =>
        before + parcel.bytes.length <= bytes &&
        parcel.form === first.parcel.form &&
        parcel.tag === first.parcel.tag,
    );
  }

  /** The sink has them, or they were set aside. They are the first ones. */
  async done(entries: readonly Entry[]): Promise<void> {
    const stored = entries.filter((entry) => entry.place !== null) as (Entry & { place: Place })[];
    if (stored.length > 0) await this.#spool!.consumed(stored);
    this.#loose -= entries.length - stored.length;
    this.#memory.remove(entries.length);
  }

  /** Everything in memory, in runs: loose ones, and the place of what comes behind them, null when that is not in memory. */
  clear(): { readonly loose: Entry[]; readonly before: Place | null }[] {
    const runs: { loose: Entry[]; before: Place | null }[] = [];
    let loose: Entry[] = [];
    for (const entry of this.#memory.clear()) {
      if (!entry.place) {
        loose.push(entry);
      } else if (loose.length > 0) {
        runs.push({ loose, before: entry.place });
        loose = [];
      }
    }
    if (loose.length > 0) runs.push({ loose, before: null });
    this.#loose = 0;
    return runs;
  }
}
