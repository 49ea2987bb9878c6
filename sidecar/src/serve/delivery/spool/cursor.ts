/**
 * How far the sink has taken what is in the spool. Two slots, written in turn in place, each with its checksum: a slot that
 * was cut short by a crash leaves the other. It is written after every parcel, for that costs one write of 32 bytes, and
 * brought to disk once a second, for what it forgets is only sent again: after kill -9 the parcel that was on its way, after
 * a loss of power what was sent in the last second.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Log } from '../../contract.ts';

/** Behind a record. Segments are numbered upwards, and no number is used again. */
export interface Place {
  readonly segment: number;
  readonly offset: number;
}

/** Apart by the sector of a disk. */
const SLOTS = [0, 4096];
const SLOT = 32;
const CRC_AT = 24;
const SYNC_EVERY = 1000;

export class Cursor {
  readonly #file: FileHandle;
  readonly #log: Log;
  #turn: number;
  #place: Place;
  #dirty = false;
  #failing = false;
  #timer: NodeJS.Timeout | null = null;
  #syncing: Promise<void> | null = null;

  private constructor(file: FileHandle, { turn, place }: Slot, log: Log) {
    this.#file = file;
    this.#turn = turn;
    this.#place = place;
    this.#log = log;
  }

  static async open(path: string, log: Log): Promise<Cursor> {
    const file = await open(path, 'r+').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return open(path, 'wx+', 0o600);
    });
    const slots = [];
    for (const at of SLOTS) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(SLOT), 0, SLOT, at);
      slots.push(readSlot(buffer.subarray(0, bytesRead)));
      if (bytesRead < SLOT) await takeRoom(file, at);
    }
    const [last] = slots.filter((slot) => slot !== null).sort((a, b) => b.turn - a.turn);
    return new Cursor(file, last ?? NONE, log);
  }

  /** The last that was noted; that before all segments when there is none. */
  get place(): Place {
    return this.#place;
  }

  /** One call at a time. Does not fail: a cursor that cannot be written makes parcels be sent twice, not lost. */
  async note(place: Place): Promise<void> {
    const turn = this.#turn + 1;
    this.#place = place;
    try {
      await this.#file.write(writeSlot(turn, place), 0, SLOT, SLOTS[turn % SLOTS.length]);
      this.#turn = turn;
      this.#dirty = true;
      this.#failing = false;
      this.#timer ??= setTimeout(() => this.#sync(), SYNC_EVERY).unref();
    } catch (error) {
      this.#failed(error);
    }
  }

  async close(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    await this.#syncing;
    if (this.#dirty) await this.#file.datasync().catch((error) => this.#failed(error));
    await this.#file.close();
  }

  #sync(): void {
    this.#timer = null;
    this.#dirty = false;
    this.#syncing = this.#file.datasync().catch((error) => this.#failed(error));
  }

  #failed(error: unknown): void {
    if (this.#failing) return;
    this.#failing = true;
    const reason = (error as NodeJS.ErrnoException).code;
    this.#log.warn({ reason }, 'the cursor of the spool cannot be written: after a crash more is sent twice');
  }
}

/** So that a disk that fills up later has room for it. On one that is full already the next note tries. */
async function takeRoom(file: FileHandle, at: number): Promise<void> {
  await file.write(Buffer.alloc(SLOT), 0, SLOT, at).catch(() => {});
}

interface Slot {
  readonly turn: number;
  readonly place: Place;
}

const NONE: Slot = { turn: 0, place: { segment: 0, offset: 0 } };

function writeSlot(turn: number, { segment, offset }: Place): Buffer {
  const slot = Buffer.alloc(SLOT);
  slot.writeBigUInt64LE(BigInt(turn), 0);
  slot.writeBigUInt64LE(BigInt(segment), 8);
  slot.writeBigUInt64LE(BigInt(offset), 16);
  slot.writeUInt32LE(crc32(slot.subarray(0, CRC_AT)), CRC_AT);
  return slot;
}

function readSlot(slot: Buffer): Slot | null {
  if (slot.length < SLOT || slot.readUInt32LE(CRC_AT) !== crc32(slot.subarray(0, CRC_AT))) return null;
  const number = (at: number) => Number(slot.readBigUInt64LE(at));
  const turn = number(0);
  // A slot that was never written is zeros.
  return turn === 0 ? null : { turn, place: { segment: number(8), offset: number(16) } };
}
