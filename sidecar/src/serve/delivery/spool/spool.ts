/**
 * A queue on disk: segments that are only ever appended to, and a cursor. What was appended is there after a crash or a loss
 * of power at any instant, in order, until `consumed` says that the sink has it; a parcel whose `consumed` was not noted in
 * time comes again. It is given scrubbed bytes only.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ScrubJayError } from '@scrubjay/core';
import type { Log, Parcel } from '../../contract.ts';
import { makeFolder } from '../../folder.ts';
import { reasonOf } from '../../reason.ts';
import { Cursor, type Place } from './cursor.ts';
import { sizeOf } from './format.ts';
import { type Lock, lockFolder } from './lock.ts';
import type { Found } from './reader.ts';
import { type Recovered, recover, type Segment, setAside } from './recover.ts';
import { Replay } from './replay.ts';
import { idAfter, idBefore, SegmentWriter, segmentPath } from './segment.ts';

export interface SpoolSettings {
  readonly dir: string;
  readonly maxBytes: number;
  readonly segmentBytes: number;
}

export interface Stored {
  readonly parcel: Parcel;
  readonly place: Place;
}

/** Of the limit; were segments larger, little of it would come free at a time. */
const SEGMENT_SHARE = 4;

export class Spool {
  readonly #settings: SpoolSettings;
  readonly #log: Log;
  readonly #lock: Lock;
  readonly #cursor: Cursor;
  readonly #segmentBytes: number;
  /** By number; the sink has all of none of them, but for the one that is being written. */
  readonly #segments: Segment[];
  #writer: SegmentWriter | null = null;
  readonly #replay: Replay;
  /** Behind the last parcel that was handed out. */
  #read: Place;
  #lastId: number;
  #damaged: number;

  private constructor(settings: SpoolSettings, log: Log, lock: Lock, cursor: Cursor, found: Recovered) {
    this.#settings = settings;
    this.#log = log;
    this.#lock = lock;
    this.#cursor = cursor;
    this.#segmentBytes = Math.min(settings.segmentBytes, Math.floor(settings.maxBytes / SEGMENT_SHARE));
    this.#segments = found.segments;
    this.#damaged = found.damaged;
    this.#replay = new Replay(settings.dir);
    this.#read = cursor.place;
    this.#lastId = Math.max(cursor.place.segment, found.lastId);
  }

  /** @throws ScrubJayError SJ_SPOOL: another process has it, a later version wrote it, the system refuses */
  static async open(settings: SpoolSettings, log: Log): Promise<Spool> {
    const { dir } = settings;
    const undo: (() => Promise<void>)[] = [];
    try {
      await makeFolder(dir);
      const lock = await lockFolder(dir);
      if (!lock) throw new Error('another process uses it');
      undo.unshift(() => lock.release());
      const cursor = await Cursor.open(join(dir, 'cursor'), log);
      undo.unshift(() => cursor.close());
      const spool = new Spool(settings, log, lock, cursor, await recover(dir, cursor.place, log));
      const { records, bytes } = spool;
      if (records > 0) log.info({ records, bytes }, 'spool: there are records to be sent first');
      return spool;
    } catch (error) {
      for (const step of undo) await step();
      throw ScrubJayError.of('SJ_SPOOL', { reason: `${dir}: ${(error as Error).message}` }, error);
    }
  }

  /** That the sink does not have. */
  get records(): number {
    return sum(this.#segments, 'records');
  }

  get bytes(): number {
    return sum(this.#segments, 'bytes');
  }

  /** Bytes of its files. */
  get disk(): number {
    return sum(this.#segments, 'end');
  }

  /** Stretches and whole segments that could not be read again. */
  get damaged(): number {
    return this.#damaged;
  }

  /** Nothing was appended that was not handed out. */
  get exhausted(): boolean {
    const last = this.#segments.at(-1);
    return !last || !isBehind(last, this.#read);
  }

  isRead(place: Place): boolean {
    const { segment, offset } = this.#read;
    return place.segment < segment || (place.segment === segment && place.offset <= offset);
  }

  /** How many of the parcels, from the first on, there is room for. One that is larger than the spool may have it alone. */
  room(parcels: readonly Parcel[]): number {
    let left = this.#left();
    let n = 0;
    while (n < parcels.length && (left -= sizeOf(parcels[n])) >= 0) n++;
    return n === 0 && parcels.length > 0 && this.records === 0 ? 1 : n;
  }

  /**
   * Their places, once all of them are on disk. `fresh`: in a new segment, so that others may be put before them later.
   * One call at a time.
   * @throws errors of the system; then none of them is there
   */
  async append(parcels: readonly Parcel[], fresh: boolean): Promise<Place[]> {
    const full = this.#writer !== null && this.#writer.end >= this.#segmentBytes;
    if (fresh || full) await this.#seal();
    try {
      return await this.#write(parcels);
    } catch {
      // It may be this file that is at fault. And one that was sent is gone once it is sealed, which may give the room.
      await this.#seal();
    }
    try {
      return await this.#write(parcels);
    } catch (error) {
      await this.#seal();
      throw error;
    }
  }

  /**
   * Puts them before the segment of `place`, or before all that was not handed out; either was appended as `fresh`.
   * @throws errors of the system; then none of them is there
   */
  async insert(parcels: readonly Parcel[], place: Place | null): Promise<void> {
    const next = place?.segment ?? this.#toRead()?.id;
    if (next === undefined) {
      await this.append(parcels, false);
      return;
    }
    const writer = await SegmentWriter.create(this.#settings.dir, idBefore(next));
    try {
      await writer.append(parcels);
    } finally {
      await writer.close();
    }
    this.#add(writer, parcels);
    this.#segments.sort((a, b) => a.id - b.id);
  }

  /** Up to here whoever appended has the parcels still: they need not be read. */
  skip(place: Place): void {
    this.#read = place;
  }

  /** The next parcels, one at least, about `bytes` of them; none when all were handed out. All that was must be consumed before. */
  async read(bytes: number): Promise<Stored[]> {
    const found: Stored[] = [];
    const begun = this.#damaged;
    let left = bytes;
    for (let segment = this.#toRead(); segment && left > 0; segment = this.#toRead()) {
      const next = await this.#next(segment);
      if (!next) continue;
      this.#read = { segment: segment.id, offset: next.end };
      if (next.parcel) {
        found.push({ parcel: next.parcel, place: this.#read });
        left -= next.parcel.bytes.length;
      } else {
        this.#damaged++;
        const { id } = segment;
        this.#log.error(
          { segment: id, end: next.end, bytes: next.bytes },
          'spool: damaged bytes were skipped',
        );
      }
    }
    // Behind the last parcel there was damage alone.
    if (found.length === 0 && begun !== this.#damaged) await this.consumed([]);
    return found;
  }

  /** The sink has them, or they were set aside, and so had all before them. Does not fail. */
  async consumed(stored: readonly Stored[]): Promise<void> {
    for (const { parcel, place } of stored) {
      const segment = this.#segments.find(({ id }) => id === place.segment);
      if (!segment) continue;
      segment.records -= parcel.records;
      segment.bytes -= parcel.bytes.length;
    }
    await this.#taken(stored.at(-1)?.place ?? this.#read);
  }

  /** All that the sink does not have stays. */
  async close(): Promise<void> {
    await this.#replay.close();
    await this.#seal();
    await this.#cursor.close();
    await this.#lock.release();
  }

  #left(): number {
    return this.#settings.maxBytes - this.disk;
  }

  async #write(parcels: readonly Parcel[]): Promise<Place[]> {
    if (!this.#writer) {
      this.#lastId = idAfter(this.#lastId);
      this.#writer = await SegmentWriter.create(this.#settings.dir, this.#lastId);
    }
    const writer = this.#writer;
    const ends = await writer.append(parcels);
    this.#add(writer, parcels);
    return ends.map((offset) => ({ segment: writer.id, offset }));
  }

  #add({ id, end }: SegmentWriter, parcels: readonly Parcel[]): void {
    let segment = this.#segments.at(-1);
    if (segment?.id !== id) this.#segments.push((segment = { id, end, records: 0, bytes: 0 }));
    segment.end = end;
    for (const { records, bytes } of parcels) {
      segment.records += records;
      segment.bytes += bytes.length;
    }
  }

  /** Nothing is written to the segment any more. */
  async #seal(): Promise<void> {
    const writer = this.#writer;
    if (!writer) return;
    this.#writer = null;
    // Nothing that was acknowledged is at stake: at worst a torn end stays, which is skipped when it is read again.
    await writer.close().catch(() => {});
    await this.#sweep();
  }

  #toRead(): Segment | undefined {
    return this.#segments.find((segment) => isBehind(segment, this.#read));
  }

  /** Null: the segment is lost. */
  async #next({ id, end }: Segment): Promise<Found | null> {
    const from = id === this.#read.segment ? this.#read.offset : 0;
    try {
      return await this.#replay.next(id, from, end);
    } catch (error) {
      this.#log.error({ segment: id, reason: reasonOf(error) }, 'spool: a segment cannot be read');
      await setAside(this.#settings.dir, id, this.#log).catch(() => {});
      this.#damaged++;
      this.#read = { segment: id, offset: end };
      return null;
    }
  }

  async #taken(place: Place): Promise<void> {
    await this.#cursor.note(place);
    await this.#sweep();
  }

  /** Segments that the sink has all of are removed, and what damage left uncounted in them is forgotten. */
  async #sweep(): Promise<void> {
    for (let first = this.#segments[0]; first; first = this.#segments[0]) {
      if (isBehind(first, this.#cursor.place)) return;
      first.records = 0;
      first.bytes = 0;
      if (first.id === this.#writer?.id) return;
      this.#segments.shift();
      await this.#replay.removed(first.id);
      await rm(segmentPath(this.#settings.dir, first.id), { force: true }).catch((error) => {
        this.#log.warn(
          { segment: first.id, reason: error.code },
          'spool: a segment that was sent cannot be removed',
        );
      });
    }
  }
}

const sum = (segments: readonly Segment[], what: 'end' | 'records' | 'bytes') =>
  segments.reduce((all, segment) => all + segment[what], 0);

const isBehind = ({ id, end }: Segment, place: Place) =>
  id > place.segment || (id === place.segment && end > place.offset);
