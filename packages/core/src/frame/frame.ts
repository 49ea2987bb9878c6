/**
 * Framing: where a stream of bytes may be cut into batches of whole records, and records too long for one batch into
 * overlapping pieces. Cuts depend on the bytes alone, never on how they were chunked on the way in, wherever a cut can
 * be seen in the output.
 */
import { headerOf } from './header.ts';
import { pemOpenAt } from './pem.ts';

/** What one scan sees, and what of it goes out. Offsets into the buffer that was framed. */
export interface Frame {
  /** First byte scanned; what lies before `from` is there for context only. */
  scan: number;
  /** [from, to) goes out. */
  from: number;
  to: number;
  /** One past the last byte scanned. */
  end: number;
  /** Part of a record longer than `maxRecord`. */
  piece: boolean;
  /** A piece that is followed by another one of the same record. */
  more: boolean;
  /** The stream is a table, and this line names its columns; latin1. */
  header: string | null;
}

export interface FrameLimits {
  /** Bytes of a batch, about. */
  readonly batch: number;
  /** Bytes of a record that is still scanned whole. */
  readonly maxRecord: number;
}

/**
 * Longest record that is scanned again with the batch behind it, bytes: a question whose answer may be the next record.
 */
export const QUESTION = 1024;

/** Bytes of context on both sides of a piece: no value that is found whole is longer (a PEM block is the longest). */
export const OVERLAP = 16_384;

const NEWLINE = 10;

export class Framer {
  readonly #limits: FrameLimits;
  readonly #step: number;
  /** Bytes of the long record that already went out; 0 outside of one. */
  #gone = 0;
  /** Of the stream's first record; undefined before it was seen. */
  #header: string | null | undefined;

  /** `header`: of the stream, where its first record was seen before. */
  constructor(limits: FrameLimits, header?: string | null) {
    this.#header = header;
    // A batch never holds a record that would be cut into pieces if it came alone.
    this.#limits = { ...limits, batch: Math.min(limits.batch, limits.maxRecord) };
    this.#step = Math.max(OVERLAP, limits.maxRecord >> 1);
  }

  /** Bytes before `at` that the next call wants to see again, where there were any. */
  get context(): number {
    // Two more: of a record whose newline is not among them nobody takes a part for the whole.
    return this.#gone > 0 ? OVERLAP : QUESTION + 2;
  }

  /**
   * The next frame of what stands in [at, end); null when more input is needed. `last`: no more input comes.
   * Bytes before `at` must be there as far as `context` says.
   */
  next(bytes: Buffer, at: number, end: number, last: boolean): Frame | null {
    if (at >= end) return null;
    if (this.#gone > 0) return this.#piece(bytes, at, end, last);
    const { batch, maxRecord } = this.#limits;
    let cut = this.#lastNewline(bytes, at, Math.min(end, at + batch));
    if (cut < 0) {
      const newline = bytes.indexOf(NEWLINE, Math.min(end, at + batch));
      cut = newline < 0 || newline >= end ? -1 : newline + 1;
    }
    if (cut < 0) {
      if (end - at > maxRecord) return this.#piece(bytes, at, end, last);
      if (!last) return null;
      cut = end;
    } else if (cut - at > batch && cut - 1 - at > maxRecord) return this.#piece(bytes, at, end, last);
    cut = this.#beyondPem(bytes, at, cut, end, last);
    if (cut < 0) return null;
    if (this.#header === undefined) this.#header = headerOf(bytes, at, cut);
    const header = this.#header;
    return { scan: question(bytes, at), from: at, to: cut, end: cut, piece: false, more: false, header };
  }

  #lastNewline(bytes: Buffer, at: number, to: number): number {
    const newline = bytes.lastIndexOf(NEWLINE, to - 1);
    return newline < at ? -1 : newline + 1;
  }

  /** A key block over several lines is not cut: the batch ends before it, or, when it begins there, behind it. */
  #beyondPem(bytes: Buffer, at: number, cut: number, end: number, last: boolean): number {
    const open = pemOpenAt(bytes, at, cut, OVERLAP);
    if (open < 0) return cut;
    const line = bytes.lastIndexOf(NEWLINE, open) + 1;
    if (line > at) return line;
    let next = cut;
    while (pemOpenAt(bytes, at, next, OVERLAP) >= 0) {
      const newline = bytes.indexOf(NEWLINE, next);
      if (newline < 0 || newline >= end) return last ? end : -1;
      next = newline + 1;
    }
    return next;
  }

  /** Pieces are counted from the record's first byte, so that they are the same however the record came in. */
  #piece(bytes: Buffer, at: number, end: number, last: boolean): Frame | null {
    this.#header ??= null;
    const newline = bytes.indexOf(NEWLINE, at);
    const found = newline >= 0 && newline < end;
    const stop = found ? newline + 1 : end;
    const scan = at - Math.min(this.#gone, OVERLAP);
    if (stop - at > this.#step + OVERLAP + 1) {
      this.#gone += this.#step;
      return {
        scan,
        from: at,
        to: at + this.#step,
        end: at + this.#step + OVERLAP,
        piece: true,
        more: true,
        header: null,
      };
    }
    if (!found && !last) return null;
    this.#gone = 0;
    return { scan, from: at, to: stop, end: stop, piece: true, more: false, header: null };
  }
}

/** Whole records [from, to) as a frame, scanned from `scan` on. */
export function wholeRecords(scan: number, from: number, to: number, header: string | null): Frame {
  return { scan, from, to, end: to, piece: false, more: false, header };
}

/** Where the record before `at` begins when it asks something and is short; else `at`. */
export function question(bytes: Buffer, at: number): number {
  if (at < 2 || bytes[at - 1] !== NEWLINE) return at;
  const least = Math.max(0, at - QUESTION);
  const newline = bytes.subarray(least, at - 1).lastIndexOf(NEWLINE);
  if (newline < 0 && least > 0) return at;
  const start = newline < 0 ? 0 : least + newline + 1;
  return questionMark(bytes, start, at) < 0 ? at : start;
}

/** The first question mark in [from, to) behind which no word goes on, as in `/a?b=c`; -1 without one. */
export function questionMark(bytes: Buffer, from: number, to: number): number {
  const range = bytes.subarray(from, to);
  for (let at = range.indexOf(0x3f); at >= 0; at = range.indexOf(0x3f, at + 1)) {
    // The byte behind may lie beyond the range.
    if (!continuesWord(bytes[from + at + 1])) return from + at;
  }
  return -1;
}

/** Of the byte or UTF-16 unit behind a question mark. */
export const continuesWord = (c: number) =>
  (c >= 48 && c <= 57) || ((c | 32) >= 97 && (c | 32) <= 122) || c === 95 || c === 37 || c === 38 || c === 61;
