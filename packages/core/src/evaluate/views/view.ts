/** A decoded view: text made beside the batch out of pieces of it, with a map back to the bytes they came from. */

/** How a view's bytes were written in the text it was made of. */
export type Coding = 'json' | 'percent' | 'html' | 'base64' | 'quoted' | 'colour';

/** A key that is written with escapes, and where its closing quote stands. */
export interface EscapedKey {
  readonly name: string;
  readonly end: number;
}

const NOTHING = Buffer.alloc(0);

export class View {
  readonly coding: Coding;
  /** The pieces stand in JSON strings of the text it was made of. */
  readonly json: boolean;
  readonly bytes: Buffer;
  readonly length: number;
  /** Source offset of each decoded byte, and of the end. */
  readonly map: Uint32Array;
  /** Where bytes of the source stand for nothing: by the decoded offset behind them, the source offset where they begin. */
  readonly gaps: ReadonlyMap<number, number>;
  /** Ranges of the view with line breaks of quoted-printable in them. */
  readonly soft: readonly number[];
  /** The run of bytes with one source offset that was asked for last. */
  #from = 0;
  #to = 0;

  constructor(coding: Coding, json: boolean, writer: ViewWriter) {
    this.coding = coding;
    this.json = json;
    this.bytes = writer.bytes;
    this.length = writer.length;
    this.map = writer.map;
    this.gaps = writer.gaps;
    this.soft = writer.soft;
  }

  /** Source span of a decoded span: whole escapes at both ends, a token of base64 as a whole. */
  span(start: number, end: number): [number, number] {
    const { map, length } = this;
    // What is at no byte has no end of its own.
    if (end <= start) return [map[start], map[start]];
    if (end <= this.#from || end > this.#to) {
      // Several bytes of one escape share its source offset: the end is where the next one begins.
      let last = end;
      while (last < length && map[last] === map[end - 1]) last++;
      this.#from = end - 1;
      this.#to = last;
    }
    return [map[start], this.gaps.get(this.#to) ?? map[this.#to]];
  }
}

/** Longest memory that a writer keeps for the next text, bytes. */
const KEPT = 1_048_576;

export class ViewWriter {
  source: Buffer = NOTHING;
  bytes: Buffer = NOTHING;
  map = new Uint32Array(1);
  length = 0;
  gaps = new Map<number, number>();
  soft: number[] = [];

  /** Begins a view of another text in the memory of the one before, which nobody may read any more. */
  begin(source: Buffer): this {
    if (this.bytes.length > KEPT) {
      this.bytes = NOTHING;
      this.map = new Uint32Array(1);
    }
    this.source = source;
    this.length = 0;
    if (this.gaps.size > 0) this.gaps = new Map();
    if (this.soft.length > 0) this.soft = [];
    return this;
  }

  /** Makes room for n more bytes; to be asked for before they are put. */
  room(n: number): void {
    const need = this.length + n;
    if (need <= this.bytes.length) return;
    const size = Math.max(need, this.bytes.length * 2, 16_384);
    const bytes = Buffer.allocUnsafeSlow(size);
    this.bytes.copy(bytes, 0, 0, this.length);
    const map = new Uint32Array(size + 1);
    map.set(this.map.subarray(0, this.length + 1));
    this.bytes = bytes;
    this.map = map;
  }

  /** A byte that came from the source at `from`. */
  put(c: number, from: number): void {
    this.bytes[this.length] = c;
    this.map[this.length++] = from;
  }

  /** The bytes from `from` on, up to the next one that is put, stand for nothing. */
  gap(from: number): void {
    if (!this.gaps.has(this.length)) this.gaps.set(this.length, from);
  }

  /** A character as UTF-8. */
  character(code: number, from: number): void {
    if (code < 0x80) this.put(code, from);
    else if (code < 0x800) {
      this.put(0xc0 | (code >> 6), from);
      this.put(0x80 | (code & 63), from);
    } else {
      if (code < 0x10000) this.put(0xe0 | (code >> 12), from);
      else {
        this.put(0xf0 | (code >> 18), from);
        this.put(0x80 | ((code >> 12) & 63), from);
      }
      this.put(0x80 | ((code >> 6) & 63), from);
      this.put(0x80 | (code & 63), from);
    }
  }

  /** Ends a piece, which is a record of its own; `to` is where it ended in the source. */
  end(to: number): void {
    this.put(10, to);
    this.map[this.length] = to;
  }

  finish(coding: Coding, json: boolean): View | null {
    return this.length === 0 ? null : new View(coding, json, this);
  }
}

/** Value of a hex digit, or -1. */
export function hexDigit(c: number): number {
  if (c >= 48 && c <= 57) return c - 48;
  const lower = c | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** Value of n hex digits that end before `to`, or -1. */
export function hex(bytes: Buffer, at: number, n: number, to: number): number {
  if (at + n > to) return -1;
  let value = 0;
  for (let i = at; i < at + n; i++) {
    const digit = hexDigit(bytes[i]);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}
