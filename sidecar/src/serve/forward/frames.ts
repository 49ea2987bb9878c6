/** Cuts what a connection brings into whole MessagePack values. */
import { Scanner } from './scanner.ts';

/** Pieces under it are gathered, so that one byte a packet does not cost a buffer a byte. */
const SMALL = 4096;
const GATHER = 16_384;

export const DEPTH_LIMIT = 100;

/** @param starts offsets of the elements, where the value is an array */
export type TakeFrame = (bytes: Buffer, starts: readonly number[]) => void;

export class Frames {
  /** Bytes of a value that is not whole yet. */
  held = 0;
  #scanner: Scanner;
  #pieces: Buffer[] = [];
  /** Bytes in use of the last piece, where it gathers small ones. */
  #gathered = -1;
  #unread: Buffer | null = null;

  /** @param limit bytes of one value */
  constructor(limit: number) {
    this.#scanner = new Scanner(limit, DEPTH_LIMIT);
  }

  /** Between two values only. */
  set limit(bytes: number) {
    this.#scanner = new Scanner(bytes, DEPTH_LIMIT);
  }

  /**
   * A value that came in one piece is handed on in it, not copied.
   * @throws Malformed, and what `take` throws; then the stream is lost
   */
  push(chunk: Buffer, take: TakeFrame): void {
    if (this.#unread) {
      chunk = Buffer.concat([this.#unread, chunk]);
      this.held -= this.#unread.length;
      this.#unread = null;
    }
    for (let at = 0; at < chunk.length; ) {
      const scanner = this.#scanner;
      const end = scanner.scan(chunk, at);
      if (end < 0) {
        const { unread } = scanner;
        const known = chunk.length - unread;
        if (known > at) this.#hold(chunk.subarray(at, known));
        if (unread > 0) {
          this.#unread = Buffer.from(chunk.subarray(known));
          this.held += unread;
        }
        return;
      }
      const last = chunk.subarray(at, end);
      at = end;
      take(this.#pieces.length === 0 ? last : this.#join(last), scanner.starts);
    }
  }

  #hold(piece: Buffer): void {
    this.held += piece.length;
    if (piece.length >= SMALL) {
      this.#trim();
      this.#pieces.push(piece);
      return;
    }
    if (this.#gathered < 0 || this.#gathered + piece.length > GATHER) {
      this.#trim();
      this.#pieces.push(Buffer.allocUnsafe(GATHER));
      this.#gathered = 0;
    }
    this.#gathered += piece.copy(this.#pieces[this.#pieces.length - 1], this.#gathered);
  }

  #trim(): void {
    if (this.#gathered < 0) return;
    const last = this.#pieces.length - 1;
    const exact = Buffer.allocUnsafeSlow(this.#gathered);
    this.#pieces[last].copy(exact);
    this.#pieces[last] = exact;
    this.#gathered = -1;
  }

  #join(last: Buffer): Buffer {
    this.#trim();
    const whole = Buffer.concat([...this.#pieces, last]);
    this.#pieces = [];
    this.held = 0;
    return whole;
  }
}
