/** MessagePack to JSON, value by value: integers keep their digits, and keys their order. */
import type { Time } from '../forward/event-time.ts';
import type { Writer } from './writer.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;

/** 1 for letters of ASCII that JSON takes as they are. */
const PLAIN = new Uint8Array(256).fill(1, 0x20, 0x7f);
PLAIN[QUOTE] = 0;
PLAIN[BACKSLASH] = 0;

/** Types of extensions that are times. */
const EVENT_TIME = 0;
const TIMESTAMP = -1;
/** Seconds of a timestamp of eight bytes; the nanoseconds are above them. */
const LOW_34 = 2n ** 34n - 1n;

/** Seconds with a point, as Fluent Bit has them. */
export function timeText({ seconds, nanos }: Time): string {
  if (nanos === 0) return `${seconds}.0`;
  return `${seconds}.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`;
}

/** Told where a key begins in what is written. */
export type OnKey = (begun: number) => void;

/** Its errors are RangeErrors: the bytes end too soon, or are no MessagePack. */
export class ValueReader {
  at = 0;
  readonly #bytes: Buffer;
  readonly #out: Writer;

  constructor(bytes: Buffer, out: Writer) {
    this.#bytes = bytes;
    this.#out = out;
  }

  get first(): number {
    return this.#bytes[this.at];
  }

  get isMap(): boolean {
    return this.first >> 4 === 0x8 || this.first === 0xde || this.first === 0xdf;
  }

  /** Writes the value that stands here. */
  value(): void {
    const out = this.#out;
    const first = this.uint(1);
    if (first < 0x80) out.ascii(String(first));
    else if (first < 0x90) this.#map(first & 15);
    else if (first < 0xa0) this.#array(first & 15);
    else if (first < 0xc0) this.#string(first & 31);
    else if (first >= 0xe0) out.ascii(String(first - 256));
    else if (first >= 0xd9) this.#long(first);
    else if (first >= 0xd4) this.#extension(1 << (first - 0xd4));
    else if (first >= 0xca) out.ascii(this.#number(first));
    else if (first >= 0xc7) this.#extension(this.uint(1 << (first - 0xc7)));
    else if (first >= 0xc4) this.#string(this.uint(1 << (first - 0xc4)));
    else out.ascii(word(first));
  }

  /** What stands between the braces of the map that is here; `key` is told of its keys that are strings. */
  members(key: OnKey): void {
    const first = this.uint(1);
    this.#pairs(first < 0x90 ? first & 15 : this.uint(first === 0xde ? 2 : 4), key);
  }

  uint(width: number): number {
    return this.#bytes.readUIntBE(this.#pass(width), width);
  }

  #long(first: number): void {
    if (first < 0xdc) this.#string(this.uint(1 << (first - 0xd9)));
    else if (first < 0xde) this.#array(this.uint(first === 0xdc ? 2 : 4));
    else this.#map(this.uint(first === 0xde ? 2 : 4));
  }

  #map(count: number): void {
    this.#out.byte(0x7b);
    this.#pairs(count);
    this.#out.byte(0x7d);
  }

  #pairs(count: number, key?: OnKey): void {
    for (let i = 0; i < count; i++) {
      if (i > 0) this.#out.byte(COMMA);
      this.#key(key);
      this.#out.byte(COLON);
      this.value();
    }
  }

  #key(told: OnKey | undefined): void {
    const out = this.#out;
    const begun = out.length;
    this.value();
    if (out.at(begun) !== QUOTE) {
      // JSON knows no other keys than strings.
      const text = out.text(begun);
      out.rewind(begun);
      out.raw(Buffer.from(JSON.stringify(text)));
    }
    told?.(begun);
  }

  #array(count: number): void {
    const out = this.#out;
    out.byte(0x5b);
    for (let i = 0; i < count; i++) {
      if (i > 0) out.byte(COMMA);
      this.value();
    }
    out.byte(0x5d);
  }

  #string(length: number): void {
    const bytes = this.#bytes;
    const out = this.#out;
    const from = this.#pass(length);
    let at = from;
    while (at < this.at && PLAIN[bytes[at]] === 1) at++;
    if (at < this.at) {
      // Escapes, or what may be no UTF-8.
      out.raw(Buffer.from(JSON.stringify(bytes.toString('utf8', from, this.at))));
      return;
    }
    out.byte(QUOTE);
    out.raw(bytes, from, at);
    out.byte(QUOTE);
  }

  #number(first: number): string {
    const bytes = this.#bytes;
    switch (first) {
      case 0xca:
        return double(bytes.readFloatBE(this.#pass(4)));
      case 0xcb:
        return double(bytes.readDoubleBE(this.#pass(8)));
      case 0xcf:
        return String(bytes.readBigUInt64BE(this.#pass(8)));
      case 0xd3:
        return String(bytes.readBigInt64BE(this.#pass(8)));
    }
    const width = 1 << ((first - 0xcc) & 3);
    const at = this.#pass(width);
    return String(first < 0xd0 ? bytes.readUIntBE(at, width) : bytes.readIntBE(at, width));
  }

  #extension(length: number): void {
    const type = this.#bytes.readInt8(this.#pass(1));
    const at = this.#pass(length);
    const bytes = this.#bytes.subarray(at, at + length);
    const time = extensionTime(type, bytes);
    this.#out.ascii(time ? timeText(time) : `"${bytes.toString('base64')}"`);
  }

  /** Where the bytes begin that it now stands behind. */
  #pass(length: number): number {
    const { at } = this;
    this.at += length;
    if (this.at > this.#bytes.length) throw new RangeError('the bytes end too soon');
    return at;
  }
}

/** JSON has no word for what is no number. */
function double(value: number): string {
  return Number.isFinite(value) ? String(value) : 'null';
}

function word(first: number): string {
  if (first === 0xc0) return 'null';
  if (first === 0xc1) throw new RangeError('no MessagePack');
  return first === 0xc2 ? 'false' : 'true';
}

function extensionTime(type: number, bytes: Buffer): Time | null {
  if (type === EVENT_TIME && bytes.length === 8)
    return { seconds: bytes.readUInt32BE(0), nanos: bytes.readUInt32BE(4) };
  if (type === TIMESTAMP && bytes.length === 4) return { seconds: bytes.readUInt32BE(0), nanos: 0 };
  if (type !== TIMESTAMP || bytes.length !== 8) return null;
  const both = bytes.readBigUInt64BE(0);
  return { seconds: Number(both & LOW_34), nanos: Number(both >> 34n) };
}
