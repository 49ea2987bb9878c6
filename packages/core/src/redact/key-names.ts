/** Two e-mail addresses that are keys of one object must not become the same key: a parser would lose one of them. */
import type { Hit } from '../evaluate/hit.ts';
import { isEscaped } from '../evaluate/text.ts';

const NEWLINE = 10;
const QUOTE = 34;

export class KeyNames {
  /** The record at hand. */
  #from = 0;
  #to = -1;
  #seen = new Map<string, number>();
  /** What was said last of a string: to all of it that begins behind #asked the same applies, up to its closing quote. */
  #asked = 0;
  #quote = -1;
  #nested = false;
  #isKey = false;

  /** The replacement, with `#2` and so on behind it when it stands in a key and stood in one of this record before. */
  distinct(bytes: Buffer, hit: Hit, text: Buffer): Buffer {
    if (hit.escapes === 0 || hit.bare || !this.#inKey(bytes, hit.end, hit.escapes > 1)) return text;
    if (hit.start < this.#from || hit.start > this.#to) {
      this.#from = hit.start === 0 ? 0 : bytes.lastIndexOf(NEWLINE, hit.start - 1) + 1;
      const newline = bytes.indexOf(NEWLINE, hit.start);
      this.#to = newline < 0 ? bytes.length : newline;
      this.#seen = new Map();
    }
    const name = text.toString('latin1');
    const times = (this.#seen.get(name) ?? 0) + 1;
    this.#seen.set(name, times);
    // A key that is removed may meet one that was empty all along.
    return times === 1 && name !== '' ? text : Buffer.from(`${name}#${times}`, 'latin1');
  }

  /** The string that goes on at `at` is a key: its closing quote, escaped when the string is nested, has a colon behind it. */
  #inKey(bytes: Buffer, at: number, nested: boolean): boolean {
    if (at >= this.#asked && at <= this.#quote && nested === this.#nested) return this.#isKey;
    let quote = bytes.indexOf(QUOTE, at);
    while (quote > 0 && !nested && isEscaped(bytes, quote, at)) quote = bytes.indexOf(QUOTE, quote + 1);
    this.#asked = at;
    this.#quote = quote < 0 ? bytes.length : quote;
    this.#nested = nested;
    this.#isKey = quote >= 0 && isColon(bytes, quote + 1);
    return this.#isKey;
  }
}

/** White space and a colon behind a key's closing quote, escapes of both included. */
const COLON = /^(?:[ \t]|\\+[tnr])*(?::|\\+u003a)/i;

function isColon(bytes: Buffer, at: number): boolean {
  const next = bytes[at];
  if (next === 58) return true;
  if (next !== 32 && next !== 9 && next !== 92) return false;
  return COLON.test(bytes.toString('latin1', at, at + 64));
}
