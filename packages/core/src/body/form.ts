/** A body whose records are not lines: how they are read into lines, and how hits are carried back to them. */
import { ScrubJayError } from '../errors.ts';
import type { Hit } from '../evaluate/hit.ts';
import type { Output } from '../redact/redact.ts';

/** Bytes of a batch, about. */
export const BATCH = 262_144;

/** `reason` never holds data. */
export const unreadable = (reason: string) => ScrubJayError.of('SJ_UNREADABLE', { reason });

/** Records that were written as lines into slot 0. */
export interface Batch {
  /** Bytes of the slot that are to be scanned; of which the first `from` are there for context alone. */
  readonly length: number;
  readonly from: number;
  readonly records: number;
  /** The one record in it cannot be scrubbed: there is no line of it. */
  readonly refused: boolean;
  /** Where record i begins in the body; for `records`, where the last one ends. They follow each other without gaps. */
  start(i: number): number;
  /** The record that the byte at `offset` of the slot was written for. */
  recordAt(offset: number): number;
}

export interface Form {
  readonly source: Buffer;
  /**
   * Reads on: as many records as make a batch, `most` at most. Null at the end.
   * @throws ScrubJayError SJ_UNREADABLE, SJ_TOO_DEEP
   */
  read(most: number): Batch | null;
  /** The next read begins where this batch, the last one that was read, began. */
  again(batch: Batch): void;
  /** Writes record i of the batch read last with its hits, which rise and do not overlap, carried out. */
  put(i: number, hits: readonly Hit[], output: Output): void;
  /**
   * Writes what stands in its place when it cannot be scrubbed.
   * @throws ScrubJayError SJ_WITHHELD where nothing can
   */
  withhold(i: number, output: Output): void;
}

/** Index of the last of the first n rising numbers that is at most `value`; they begin with one that is. */
export function lastUpTo(numbers: ArrayLike<number>, n: number, value: number): number {
  let low = 0;
  let high = n - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
