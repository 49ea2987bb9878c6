/** Reads a segment from front to back, in bounded memory. Behind damage it goes on with the next record that is whole. */
import { type FileHandle, open } from 'node:fs/promises';
import type { Parcel } from '../../contract.ts';
import {
  type Head,
  MARK,
  RECORD_HEAD,
  readParcel,
  readRecordHead,
  readSegmentHead,
  SEGMENT_HEAD,
} from './format.ts';

const WINDOW = 262_144;

/** `end`: offset in the segment behind it. */
export type Found =
  | { readonly parcel: Parcel; readonly end: number }
  /** Damage: `bytes` that are no record, or one record whose content is not what was written. */
  | { readonly parcel: null; readonly bytes: number; readonly end: number };

export class SegmentReader {
  readonly #file: FileHandle;
  readonly #mark: Buffer;
  #at: number;
  /** Part of the file. Never written again: parcels are views of it. */
  #window = Buffer.alloc(0);
  #windowAt = 0;

  private constructor(file: FileHandle, mark: Buffer, at: number) {
    this.#file = file;
    this.#mark = mark;
    this.#at = at;
  }

  /** From offset `from` on. Null when its head is damaged, so that no record can be told. @throws LaterVersion, errors of the system */
  static async open(path: string, from = 0): Promise<SegmentReader | null> {
    const file = await open(path, 'r');
    try {
      const head = Buffer.alloc(SEGMENT_HEAD);
      const { bytesRead } = await file.read(head, 0, SEGMENT_HEAD, 0);
      const mark = readSegmentHead(head.subarray(0, bytesRead));
      if (mark) return new SegmentReader(file, mark, Math.max(from, SEGMENT_HEAD));
      await file.close();
      return null;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Offset in the segment that it goes on from. */
  get at(): number {
    return this.#at;
  }

  /** The next of the bytes before `limit`; null when there is none. */
  async next(limit: number): Promise<Found | null> {
    if (this.#at >= limit) return null;
    const at = this.#at;
    const head = await this.#headAt(at, limit);
    const size = head ? RECORD_HEAD + head.tagLength + head.length : 0;
    if (!head || at + size > limit) return this.#skipTo(await this.#seek(at + 1, limit));
    const body = await this.#bytes(at + RECORD_HEAD, size - RECORD_HEAD, limit);
    const parcel = readParcel(head, body);
    if (!parcel) return this.#skipTo(at + size);
    this.#at = at + size;
    return { parcel, end: this.#at };
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  #skipTo(end: number): Found {
    const bytes = end - this.#at;
    this.#at = end;
    return { parcel: null, bytes, end };
  }

  async #headAt(at: number, limit: number): Promise<Head | null> {
    if (at + RECORD_HEAD > limit) return null;
    return readRecordHead(await this.#bytes(at, RECORD_HEAD, limit), this.#mark);
  }

  /** Where the next head is, else `limit`. */
  async #seek(from: number, limit: number): Promise<number> {
    for (let at = from; at + RECORD_HEAD <= limit; ) {
      const part = await this.#bytes(at, Math.min(WINDOW, limit - at), limit);
      // The file is shorter than it was.
      if (part.length < MARK) break;
      const found = part.indexOf(this.#mark);
      if (found < 0) {
        at += part.length - MARK + 1;
      } else {
        at += found;
        if (await this.#headAt(at, limit)) return at;
        at++;
      }
    }
    return limit;
  }

  /** Nothing behind `limit` is taken in: it may be half-written yet, and whole when it is asked for. */
  async #bytes(at: number, length: number, limit: number): Promise<Buffer> {
    const from = at - this.#windowAt;
    if (from < 0 || from + length > this.#window.length) {
      const window = Buffer.allocUnsafe(Math.min(Math.max(length, WINDOW), limit - at));
      const { bytesRead } = await this.#file.read(window, 0, window.length, at);
      this.#window = window.subarray(0, bytesRead);
      this.#windowAt = at;
    }
    return this.#window.subarray(at - this.#windowAt, at - this.#windowAt + length);
  }
}
