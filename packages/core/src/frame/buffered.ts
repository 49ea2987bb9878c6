/** Framing of a stream: chunks in, frames out, as much held back as is needed and no more. */
import { type Frame, type FrameLimits, Framer } from './frame.ts';
import { type Segment, Segments } from './segments.ts';

const NEWLINE = 10;

export class FrameBuffer {
  readonly #framer: Framer;
  readonly #segments: Segments;
  #segment: Segment;
  /** Pending input is [#at, #end); context for the next frame may lie before #at. */
  #at = 0;
  #end = 0;
  /** From this length on a record may leave in pieces. */
  readonly #long: number;
  /** What is pending makes no frame, and nothing has come that could change it. */
  #quiet = false;

  constructor(limits: FrameLimits, segments = new Segments(false)) {
    this.#framer = new Framer(limits);
    this.#long = limits.maxRecord >> 1;
    this.#segments = segments;
    this.#segment = segments.take(1);
  }

  /** Bytes that came in and are in no frame yet. */
  get pending(): number {
    return this.#end - this.#at;
  }

  /** What frames are offsets into. Valid until the next call of `push` or `space`, and beyond for those who hold it. */
  get segment(): Segment {
    return this.#segment;
  }

  get bytes(): Buffer {
    return this.#segment.bytes;
  }

  push(chunk: Uint8Array): void {
    const room = this.space(chunk.length);
    room.set(chunk);
    this.filled(chunk.length);
  }

  /** At least n bytes to read into; `filled` says how many came. */
  space(n: number): Buffer {
    if (this.bytes.length - this.#end < n) this.#compact(n);
    return this.bytes.subarray(this.#end);
  }

  filled(n: number): void {
    const from = this.#end;
    this.#end += n;
    // Input that trickles in is looked at once: without a newline there is no frame, unless the record is long.
    if (this.#quiet)
      this.#quiet = this.pending < this.#long && !this.bytes.subarray(from, this.#end).includes(NEWLINE);
  }

  /** The next frame, or null. Its bytes are given up with the call after, unless the segment is held. */
  next(last: boolean): Frame | null {
    if (this.#quiet && !last) return null;
    const frame = this.#framer.next(this.bytes, this.#at, this.#end, last);
    if (frame) this.#at = frame.to;
    else this.#quiet = this.pending < this.#long;
    return frame;
  }

  /** Moves what is still needed to the front of a segment with room for n bytes more. */
  #compact(n: number): void {
    const { bytes } = this;
    const keep = Math.max(0, this.#at - this.#framer.context);
    const length = this.#end - keep;
    const need = length + n;
    if (this.#segment.held || need > bytes.length) {
      const next = this.#segments.take(need);
      bytes.copy(next.bytes, 0, keep, this.#end);
      this.#segment.release();
      this.#segment = next;
    } else bytes.copy(bytes, 0, keep, this.#end);
    this.#at -= keep;
    this.#end = length;
  }
}
