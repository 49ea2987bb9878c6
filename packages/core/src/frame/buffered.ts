/** Framing of a stream: chunks in, frames out, as much held back as is needed and no more. */
import { type Frame, Framer, type FrameLimits, OVERLAP } from './frame.ts';

export class FrameBuffer {
  readonly #framer: Framer;
  #bytes: Buffer = Buffer.allocUnsafeSlow(65_536);
  /** Pending input is [#at, #end); context for the next frame may lie before #at. */
  #at = 0;
  #end = 0;

  constructor(limits: FrameLimits) {
    this.#framer = new Framer(limits);
  }

  /** Bytes that came in and are in no frame yet. */
  get pending(): number {
    return this.#end - this.#at;
  }

  /** The buffer that frames are offsets into. Valid until the next call of `push` or `space`. */
  get bytes(): Buffer {
    return this.#bytes;
  }

  push(chunk: Uint8Array): void {
    const room = this.space(chunk.length);
    room.set(chunk);
    this.filled(chunk.length);
  }

  /** At least n bytes to read into; `filled` says how many came. */
  space(n: number): Buffer {
    if (this.#bytes.length - this.#end < n) this.#compact(n);
    return this.#bytes.subarray(this.#end);
  }

  filled(n: number): void {
    this.#end += n;
  }

  /** The next frame, or null. Its bytes are given up with the call after. */
  next(last: boolean): Frame | null {
    const frame = this.#framer.next(this.#bytes, this.#at, this.#end, last);
    if (frame) this.#at = frame.to;
    return frame;
  }

  /** Moves what is still needed to the front of a buffer with room for n bytes more. */
  #compact(n: number): void {
    const keep = Math.max(0, this.#at - (this.#framer.context > 0 ? OVERLAP : 0));
    const length = this.#end - keep;
    const need = length + n;
    const target = need > this.#bytes.length ? Buffer.allocUnsafeSlow(2 ** Math.ceil(Math.log2(need))) : this.#bytes;
    this.#bytes.copy(target, 0, keep, this.#end);
    this.#bytes = target;
    this.#at -= keep;
    this.#end = length;
  }
}
