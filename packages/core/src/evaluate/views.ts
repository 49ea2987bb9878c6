/**
 * Decoded views: strings that hold escapes (`john\u0040example.com`, JSON inside a JSON string, PHP's `\/`) are decoded
 * beside the batch and scanned as texts of their own, with a map back to the bytes they came from.
 */
import { closingQuote, type Text } from './text.ts';

/** Escapes inside escapes inside escapes: deeper ones are not looked into. */
export const MAX_DEPTH = 3;

export interface View {
  readonly bytes: Buffer;
  readonly length: number;
  /** Source offset of each decoded byte, and of the end. */
  readonly map: Uint32Array;
}

/** A key that is written with escapes, and where its closing quote stands. */
export interface EscapedKey {
  readonly name: string;
  readonly end: number;
}

/** Bytes, six for each character when all of them are escaped. */
const LONGEST_KEY = 400;

function isKey(bytes: Buffer, quote: number): boolean {
  let at = quote + 1;
  while (bytes[at] === 32 || bytes[at] === 9) at++;
  return bytes[at] === 58;
}

const BACKSLASH = 92;
const QUOTE = 34;
/** n t r b f, and what they stand for. */
const SIMPLE = new Uint8Array(256);
SIMPLE[110] = 10;
SIMPLE[116] = 9;
SIMPLE[114] = 13;
SIMPLE[98] = 8;
SIMPLE[102] = 12;
SIMPLE[QUOTE] = QUOTE;
SIMPLE[BACKSLASH] = BACKSLASH;
SIMPLE[47] = 47;

/** Decodes the strings with escapes in the records that the backslashes at `records` stand in; null when nothing is hidden. */
export function decode(text: Text, records: readonly number[], keys: EscapedKey[]): View | null {
  let room = 0;
  for (const record of records) {
    text.locate(record);
    room += text.end - text.start + 2;
  }
  const writer = new Writer(text.bytes, room);
  for (const record of records) {
    text.locate(record);
    const { start, end } = text;
    if (text.json) strings(text, record, writer, keys);
    else writer.unescape(start, end);
  }
  return writer.finish();
}

/** `first` is the first backslash of the record that hides text: no quote before it is escaped. */
function strings(text: Text, first: number, writer: Writer, keys: EscapedKey[]): void {
  const { bytes, end } = text;
  let backslash = first;
  let from = text.start;
  while (backslash >= 0 && backslash < end) {
    const open = bytes.lastIndexOf(QUOTE, backslash);
    if (open < from) return;
    const close = closingQuote(bytes, backslash, end);
    const stop = close < 0 ? end : close;
    const name = writer.unescape(open + 1, stop);
    if (name !== null && stop - open < LONGEST_KEY && isKey(bytes, stop))
      keys.push({ name: name(), end: stop });
    from = stop + 1;
    backslash = bytes.indexOf(BACKSLASH, from);
  }
}

class Writer {
  readonly #source: Buffer;
  readonly #bytes: Buffer;
  readonly #map: Uint32Array;
  #at = 0;

  constructor(source: Buffer, room: number) {
    this.#source = source;
    this.#bytes = Buffer.allocUnsafe(room);
    this.#map = new Uint32Array(room + 1);
  }

  finish(): View | null {
    return this.#at === 0 ? null : { bytes: this.#bytes, length: this.#at, map: this.#map };
  }

  /** Appends [from, to) without its escapes, and a newline; how to read it. Nothing, and null, when no escape hides text. */
  unescape(from: number, to: number): (() => string) | null {
    const begin = this.#at;
    let hidden = false;
    for (let at = from; at < to; ) {
      const c = this.#source[at];
      if (c !== BACKSLASH || at + 1 >= to) {
        this.#put(c, at++);
        continue;
      }
      const next = this.#source[at + 1];
      if (next === 117) {
        const unit = hex4(this.#source, at + 2, to);
        if (unit >= 0) {
          hidden = true;
          at += this.#code(unit, at, to);
          continue;
        }
      }
      const simple = SIMPLE[next];
      if (simple === 0) {
        this.#put(c, at++);
        continue;
      }
      // Behind \n a word begins whose first letter seems to be the n.
      const behind = this.#source[at + 2];
      if (simple >= 32 || (at + 2 < to && behind > 32 && behind !== BACKSLASH && behind !== QUOTE))
        hidden = true;
      this.#put(simple, at);
      at += 2;
    }
    if (!hidden) {
      this.#at = begin;
      return null;
    }
    this.#put(10, to);
    this.#map[this.#at] = to;
    const end = this.#at - 1;
    return () => this.#bytes.toString('latin1', begin, end);
  }

  /** Writes the character of a \u escape at `at` as UTF-8; returns the bytes of source it took. */
  #code(unit: number, at: number, to: number): number {
    let code = unit;
    let taken = 6;
    if (
      unit >= 0xd800 &&
      unit < 0xdc00 &&
      this.#source[at + 6] === BACKSLASH &&
      this.#source[at + 7] === 117
    ) {
      const low = hex4(this.#source, at + 8, to);
      if (low >= 0xdc00 && low < 0xe000) {
        code = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
        taken = 12;
      }
    }
    if (code < 0x80) this.#put(code, at);
    else if (code < 0x800) {
      this.#put(0xc0 | (code >> 6), at);
      this.#put(0x80 | (code & 63), at);
    } else if (code < 0x10000) {
      this.#put(0xe0 | (code >> 12), at);
      this.#put(0x80 | ((code >> 6) & 63), at);
      this.#put(0x80 | (code & 63), at);
    } else {
      this.#put(0xf0 | (code >> 18), at);
      this.#put(0x80 | ((code >> 12) & 63), at);
      this.#put(0x80 | ((code >> 6) & 63), at);
      this.#put(0x80 | (code & 63), at);
    }
    return taken;
  }

  #put(c: number, from: number): void {
    this.#bytes[this.#at] = c;
    this.#map[this.#at++] = from;
  }
}

/** Value of four hex digits, or -1. */
function hex4(bytes: Buffer, at: number, to: number): number {
  if (at + 4 > to) return -1;
  let value = 0;
  for (let i = at; i < at + 4; i++) {
    const c = bytes[i];
    const digit = c >= 48 && c <= 57 ? c - 48 : (c | 32) >= 97 && (c | 32) <= 102 ? (c | 32) - 87 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

/** Source span of a decoded span: whole escapes at both ends. */
export function sourceSpan(view: View, start: number, end: number): [number, number] {
  const { map, length } = view;
  let last = end;
  // Several bytes of one escape share its source offset: the end is where the next one begins.
  while (last < length && map[last] === map[end - 1]) last++;
  return [map[start], map[last]];
}
