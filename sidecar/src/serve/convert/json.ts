/** JSON to MessagePack, byte by byte: nothing is parsed into objects, so that keys stay as they are and integers keep their digits. */
import type { Packer } from './packer.ts';

/** Levels of nesting that become a record. */
const DEPTH = 100;
/** Digits that a double surely holds. */
const SAFE_DIGITS = 15;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const ZERO = 0x30;
const NINE = 0x39;

/** 1 for what a string may hold as it is. */
const INSIDE = new Uint8Array(256).fill(1, 0x20);
INSIDE[QUOTE] = 0;
INSIDE[BACKSLASH] = 0;

/** What stands where JSON should is none. */
class NoJson extends Error {}

/** Told of the strings and numbers that stand right in the outermost object: its key, and where key and value begin and end. */
export type Member = (key: Span, value: Span) => void;
export type Span = readonly [from: number, to: number];

export class JsonReader {
  readonly #packer: Packer;
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #to = 0;
  #member: Member = () => {};

  constructor(packer: Packer) {
    this.#packer = packer;
  }

  /** Writes the object that is [from, to) of the bytes. False where it is none: then nothing is written. */
  object(bytes: Buffer, from: number, to: number, member: Member): boolean {
    const before = this.#packer.length;
    this.#bytes = bytes;
    this.#at = from;
    this.#to = to;
    this.#member = member;
    try {
      this.#space();
      if (this.#bytes[this.#at] !== 0x7b) return false;
      this.#map(0);
      this.#space();
      if (this.#at === to) return true;
    } catch (error) {
      if (!(error instanceof NoJson)) throw error;
    }
    this.#packer.rewind(before);
    return false;
  }

  #value(depth: number): void {
    this.#space();
    const first = this.#peek();
    if (first === QUOTE) this.#string();
    else if (first === 0x7b) this.#map(depth);
    else if (first === 0x5b) this.#array(depth);
    else if (first === 0x74) this.#word('true', 0xc3);
    else if (first === 0x66) this.#word('false', 0xc2);
    else if (first === 0x6e) this.#word('null', 0xc0);
    else this.#number();
  }

  #map(depth: number): void {
    if (depth === DEPTH) throw new NoJson();
    const begun = this.#packer.begin();
    let pairs = 0;
    this.#at++;
    for (let more = !this.#ends(0x7d); more; more = this.#more(0x7d)) {
      this.#space();
      const key = this.#at;
      if (this.#peek() !== QUOTE) throw new NoJson();
      this.#string();
      const keyEnd = this.#at;
      this.#space();
      if (this.#peek() !== COLON) throw new NoJson();
      this.#at++;
      this.#space();
      const value = this.#at;
      this.#value(depth + 1);
      if (depth === 0) this.#member([key, keyEnd], [value, this.#at]);
      pairs++;
    }
    this.#packer.endMap(begun, pairs);
  }

  #array(depth: number): void {
    if (depth === DEPTH) throw new NoJson();
    const begun = this.#packer.begin();
    let length = 0;
    this.#at++;
    for (let more = !this.#ends(0x5d); more; more = this.#more(0x5d)) {
      this.#value(depth + 1);
      length++;
    }
    this.#packer.endArray(begun, length);
  }

  /** Whether the container ends here; then it stands behind it. */
  #ends(close: number): boolean {
    this.#space();
    if (this.#peek() !== close) return false;
    this.#at++;
    return true;
  }

  /** Behind an element: whether there is another. */
  #more(close: number): boolean {
    if (this.#ends(close)) return false;
    if (this.#peek() !== COMMA) throw new NoJson();
    this.#at++;
    return true;
  }

  #string(): void {
    const bytes = this.#bytes;
    const from = this.#at;
    let escapes = false;
    let at = from + 1;
    for (; at < this.#to; at++) {
      const byte = bytes[at];
      if (INSIDE[byte] === 1) continue;
      if (byte === QUOTE) break;
      if (byte !== BACKSLASH) throw new NoJson();
      escapes = true;
      at++;
    }
    if (at >= this.#to) throw new NoJson();
    this.#at = at + 1;
    if (escapes) this.#packer.string(Buffer.from(this.#unescaped(from)));
    else this.#packer.string(bytes, from + 1, at);
  }

  #unescaped(from: number): string {
    try {
      return JSON.parse(this.#bytes.toString('utf8', from, this.#at)) as string;
    } catch {
      throw new NoJson();
    }
  }

  #number(): void {
    const bytes = this.#bytes;
    const from = this.#at;
    const negative = bytes[from] === 0x2d;
    const digits = negative ? from + 1 : from;
    let at = this.#digits(digits);
    if (at === digits || (bytes[digits] === ZERO && at > digits + 1)) throw new NoJson();
    const whole = at;
    if (at < this.#to && bytes[at] === 0x2e) at = this.#someDigits(at + 1);
    if (at < this.#to && (bytes[at] | 0x20) === 0x65) {
      const sign = bytes[at + 1] === 0x2b || bytes[at + 1] === 0x2d ? 1 : 0;
      at = this.#someDigits(at + 1 + sign);
    }
    this.#at = at;
    if (at === whole && whole - digits <= SAFE_DIGITS) {
      let value = 0;
      for (let i = digits; i < whole; i++) value = value * 10 + bytes[i] - ZERO;
      this.#packer.integer(negative ? -value : value);
      return;
    }
    const text = bytes.toString('latin1', from, at);
    if (at === whole && this.#packer.long(BigInt(text))) return;
    const value = Number(text);
    // A long integer that a double does not say again, or what is beyond every double, keeps its digits as text.
    const exact = at === whole ? String(value) === text : Number.isFinite(value);
    if (exact) this.#packer.double(value);
    else this.#packer.string(bytes, from, at);
  }

  /** Behind the digits that stand at `at`. */
  #digits(at: number): number {
    while (at < this.#to && this.#bytes[at] >= ZERO && this.#bytes[at] <= NINE) at++;
    return at;
  }

  #someDigits(from: number): number {
    const at = this.#digits(from);
    if (at === from) throw new NoJson();
    return at;
  }

  /** @param byte what it is in MessagePack */
  #word(word: string, byte: number): void {
    const end = this.#at + word.length;
    if (end > this.#to || this.#bytes.toString('latin1', this.#at, end) !== word) throw new NoJson();
    this.#at = end;
    this.#packer.byte(byte);
  }

  #space(): void {
    const bytes = this.#bytes;
    while (this.#at < this.#to && bytes[this.#at] <= 0x20) {
      const byte = bytes[this.#at];
      if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d && byte !== 0x0a) throw new NoJson();
      this.#at++;
    }
  }

  /** -1 at the end. */
  #peek(): number {
    return this.#at < this.#to ? this.#bytes[this.#at] : -1;
  }
}
