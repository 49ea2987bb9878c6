/** Bytes that are written one behind the other, into memory that grows. */

const FIRST = 4096;
/** Bytes up to which a loop is faster than a call. */
const SHORT = 24;

export class Writer {
  protected bytes = Buffer.allocUnsafeSlow(FIRST);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What was written from `from` on is taken back. */
  rewind(from: number): void {
    this.#length = from;
  }

  take(): Buffer {
    const bytes = this.bytes.subarray(0, this.#length);
    this.bytes = Buffer.allocUnsafeSlow(FIRST);
    this.#length = 0;
    return bytes;
  }

  byte(value: number): void {
    const at = this.reserve(1);
    this.bytes[at] = value;
  }

  /** [from, to) of `source`. */
  raw(source: Buffer, from = 0, to = source.length): void {
    const at = this.reserve(to - from);
    if (to - from > SHORT) source.copy(this.bytes, at, from, to);
    else for (let i = from; i < to; i++) this.bytes[at + i - from] = source[i];
  }

  /** [from, to) of another. */
  append(other: Writer, from: number, to: number): void {
    this.raw(other.bytes, from, to);
  }

  /** The byte at an offset. */
  at(offset: number): number {
    return this.bytes[offset];
  }

  /** What was written from `from` on. */
  text(from: number): string {
    return this.bytes.toString('utf8', from, this.#length);
  }

  /** ASCII. */
  ascii(text: string): void {
    const at = this.reserve(text.length);
    if (text.length > SHORT) this.bytes.write(text, at, 'latin1');
    else for (let i = 0; i < text.length; i++) this.bytes[at + i] = text.charCodeAt(i);
  }

  /** Where the next so many bytes go, which count as written. */
  protected reserve(more: number): number {
    const at = this.#length;
    this.#length += more;
    if (this.#length > this.bytes.length) {
      const bytes = Buffer.allocUnsafeSlow(Math.max(this.#length, this.bytes.length * 2));
      this.bytes.copy(bytes, 0, 0, at);
      this.bytes = bytes;
    }
    return at;
  }
}
