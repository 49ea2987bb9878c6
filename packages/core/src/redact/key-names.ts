/** Two e-mail addresses that are keys of one object must not become the same key: a parser would lose one of them. */
import type { Hit } from '../evaluate/hit.ts';
import { isEscaped } from '../evaluate/text.ts';

const NEWLINE = 10;
const QUOTE = 34;

export class KeyNames {
  #record = -1;
  #seen = new Map<string, number>();

  /** The replacement, with `#2` and so on behind it when it stands in a key and stood in one of this record before. */
  distinct(bytes: Buffer, hit: Hit, text: Buffer): Buffer {
    if (hit.escapes === 0 || hit.bare || !inKey(bytes, hit.end, hit.escapes)) return text;
    const record = hit.start === 0 ? 0 : bytes.lastIndexOf(NEWLINE, hit.start - 1) + 1;
    if (record !== this.#record) {
      this.#record = record;
      this.#seen = new Map();
    }
    const name = text.toString('latin1');
    const times = (this.#seen.get(name) ?? 0) + 1;
    this.#seen.set(name, times);
    return times === 1 ? text : Buffer.from(`${name}#${times}`, 'latin1');
  }
}

/** The string that goes on at `at` is a key: its closing quote, escaped when the string is nested, has a colon behind it. */
function inKey(bytes: Buffer, at: number, escapes: number): boolean {
  let quote = bytes.indexOf(QUOTE, at);
  while (quote > 0 && escapes === 1 && isEscaped(bytes, quote, at)) quote = bytes.indexOf(QUOTE, quote + 1);
  if (quote < 0) return false;
  let next = quote + 1;
  while (bytes[next] === 32 || bytes[next] === 9) next++;
  return bytes[next] === 58 || /^\\+u003a/i.test(bytes.toString('latin1', next, next + 12));
}
