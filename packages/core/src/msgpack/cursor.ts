/** MessagePack, value by value: what stands there and where it ends. Nothing is allocated by what a length declares. */
import { unreadable } from '../body/form.ts';

export type Kind = 'scalar' | 'string' | 'binary' | 'array' | 'map';

/** Bytes behind the first one of what has neither text nor children: 0xc0 to 0xdb; -1 for what is read otherwise. */
const REST = [0, -1, 0, 0, -1, -1, -1, -1, -1, -1, 4, 8, 1, 2, 4, 8, 1, 2, 4, 8, 2, 3, 5, 9, 17, -1, -1, -1];

export const noEntry = () => unreadable('it is no sequence of MessagePack entries [time, record]');
export const cut = () => unreadable('it ends inside an entry');

export class Cursor {
  readonly source: Buffer;
  at: number;
  /** Of the value whose head was read last; a scalar, as an extension is one, is read with it. */
  kind: Kind = 'scalar';
  /** Bytes of its text; elements of an array, pairs of a map. */
  n = 0;

  constructor(source: Buffer, at: number) {
    this.source = source;
    this.at = at;
  }

  /** Reads a head and stands behind it. @throws ScrubJayError SJ_UNREADABLE */
  head(): void {
    const c = this.#byte();
    this.n = 0;
    this.kind = 'scalar';
    if (c < 0x80 || c >= 0xe0) return;
    if (c < 0x90) this.#children('map', c & 15);
    else if (c < 0xa0) this.#children('array', c & 15);
    else if (c < 0xc0) this.#text('string', c & 31);
    else if (c >= 0xde) this.#children('map', this.#length(c - 0xdd));
    else if (c >= 0xdc) this.#children('array', this.#length(c - 0xdb));
    else if (c >= 0xd9) this.#text('string', this.#length(c - 0xd9));
    else if (c >= 0xc7 && c <= 0xc9) this.#pass(this.#length(c - 0xc7) + 1);
    else if (c >= 0xc4 && c <= 0xc6) this.#text('binary', this.#length(c - 0xc4));
    else if (c === 0xc1) throw unreadable('it is not MessagePack');
    else this.#pass(REST[c - 0xc0]);
  }

  /** Passes over a value, however deep it is. */
  skip(): void {
    for (let left = 1; left > 0; left--) {
      this.head();
      if (this.kind === 'map') left += this.n * 2;
      else if (this.kind === 'array') left += this.n;
      else this.at += this.n;
    }
  }

  /** Reads the head of an array of two. */
  pair(): void {
    this.head();
    if (this.kind !== 'array' || this.n !== 2) throw noEntry();
  }

  /** Passes over a number, an EventTime (extension 0) or a timestamp (extension -1), the same that the kernel takes. */
  time(): void {
    const { source, at } = this;
    const c = source[at];
    this.head();
    const type = c === 0xc7 ? source[at + 2] : source[at + 1];
    const n = this.at - at - (c === 0xc7 ? 3 : 2);
    const extension = c === 0xd6 || c === 0xd7 || c === 0xc7;
    const known = extension && (type === 0 ? n === 8 : type === 0xff && n <= 12);
    const number = c < 0x80 || c >= 0xe0 || (c >= 0xca && c <= 0xd3);
    if (!number && !known) throw noEntry();
  }

  /** An array stands here. */
  get isArray(): boolean {
    const c = this.source[this.at];
    return (c >= 0x90 && c < 0xa0) || c === 0xdc || c === 0xdd;
  }

  /** An array or a map. */
  get isContainer(): boolean {
    const c = this.source[this.at];
    return (c >= 0x80 && c < 0xa0) || (c >= 0xdc && c < 0xe0);
  }

  #byte(): number {
    if (this.at >= this.source.length) throw cut();
    return this.source[this.at++];
  }

  /** A length of 1, 2 or 4 bytes. */
  #length(power: number): number {
    const size = 1 << power;
    if (this.source.length - this.at < size) throw cut();
    const n = this.source.readUIntBE(this.at, size);
    this.at += size;
    return n;
  }

  #text(kind: Kind, n: number): void {
    if (this.source.length - this.at < n) throw cut();
    this.kind = kind;
    this.n = n;
  }

  #children(kind: Kind, n: number): void {
    // Each takes a byte at least.
    if (this.source.length - this.at < (kind === 'map' ? n * 2 : n)) throw cut();
    this.kind = kind;
    this.n = n;
  }

  #pass(n: number): void {
    if (this.source.length - this.at < n) throw cut();
    this.at += n;
  }
}

/** The head of a string or of binary data, n bytes long. */
export function textHead(kind: Kind, n: number): Buffer {
  if (kind === 'string' && n < 32) return Buffer.from([0xa0 | n]);
  const first = kind === 'string' ? 0xd9 : 0xc4;
  if (n < 0x100) return Buffer.from([first, n]);
  if (n < 0x10000) return Buffer.from([first + 1, n >> 8, n & 255]);
  const head = Buffer.from([first + 2, 0, 0, 0, 0]);
  head.writeUInt32BE(n, 1);
  return head;
}
