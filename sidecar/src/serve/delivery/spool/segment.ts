/** A segment that is being written. What was appended is on disk when the call settles; else it is as if it never was. */
import { type FileHandle, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Parcel } from '../../contract.ts';
import { syncFolder } from '../../folder.ts';
import { recordHead, SEGMENT_HEAD, segmentHead } from './format.ts';

const EXTENSION = '.spool';
const DIGITS = 12;

/** Sorted by name they are sorted by number. */
export function segmentPath(dir: string, id: number): string {
  return join(dir, String(id).padStart(DIGITS, '0') + EXTENSION);
}

/** Null: a file that is no segment. */
export function segmentId(name: string): number | null {
  const id = name.slice(0, -EXTENSION.length);
  return name.endsWith(EXTENSION) && /^\d{12,}$/.test(id) ? Number(id) : null;
}

/** Segments are numbered in twos, so that one may still come before each. */
const STEP = 2;

export function idAfter(id: number): number {
  return (Math.floor(id / STEP) + 1) * STEP;
}

export function idBefore(id: number): number {
  return id - 1;
}

export function isInserted(id: number): boolean {
  return id % STEP !== 0;
}

export class SegmentWriter {
  readonly id: number;
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #begin = segmentHead();
  /** 0: not even its own head is written. */
  #end = 0;
  #failed = false;

  private constructor(id: number, path: string, file: FileHandle) {
    this.id = id;
    this.#path = path;
    this.#file = file;
  }

  static async create(dir: string, id: number): Promise<SegmentWriter> {
    const path = segmentPath(dir, id);
    return new SegmentWriter(id, path, await open(path, 'wx', 0o600));
  }

  /** Bytes on disk. */
  get end(): number {
    return this.#end;
  }

  /**
   * Where each of them ends. One call at a time. After one that failed there may be no other: what the system still has of
   * the file, and whether it is on disk, is not known then.
   */
  async append(parcels: readonly Parcel[]): Promise<number[]> {
    const first = this.#end === 0;
    const parts: Buffer[] = first ? [this.#begin.head] : [];
    let end = first ? SEGMENT_HEAD : this.#end;
    const ends: number[] = [];
    for (const parcel of parcels) {
      const head = recordHead(parcel, this.#begin.mark);
      parts.push(head, parcel.bytes);
      end += head.length + parcel.bytes.length;
      ends.push(end);
    }
    try {
      await this.#write(parts);
      await this.#file.datasync();
      if (first) await syncFolder(dirname(this.#path));
    } catch (error) {
      this.#failed = true;
      throw error;
    }
    this.#end = end;
    return ends;
  }

  /** What an append that failed has left is cut off, so that it does not come back: nobody was told that it is safe. */
  async close(): Promise<void> {
    try {
      if (this.#end === 0) await rm(this.#path, { force: true });
      else if (this.#failed) await this.#file.truncate(this.#end);
    } finally {
      await this.#file.close();
    }
  }

  async #write(parts: Buffer[]): Promise<void> {
    let at = this.#end;
    let left = parts;
    while (left.length > 0) {
      const { bytesWritten } = await this.#file.writev(left, at);
      at += bytesWritten;
      left = behind(left, bytesWritten);
    }
  }
}

/** What is left of the parts behind their first `n` bytes. */
function behind(parts: readonly Buffer[], n: number): Buffer[] {
  let i = 0;
  while (i < parts.length && n >= parts[i].length) n -= parts[i++].length;
  return i < parts.length ? [parts[i].subarray(n), ...parts.slice(i + 1)] : [];
}
