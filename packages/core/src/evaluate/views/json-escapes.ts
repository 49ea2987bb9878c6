/** Strings with escapes: `john\u0040example.com`, JSON inside a JSON string, PHP's `\/`, a word behind `\n`. */
import { closingQuote, type Text } from '../text.ts';
import { type EscapedKey, hex, type ViewWriter } from './view.ts';

/** Bytes, six for each character when all of them are escaped. */
const LONGEST_KEY = 400;
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

/** Decodes the strings with escapes in the records that the backslashes at `records` stand in. */
export function decodeJson(
  text: Text,
  records: readonly number[],
  keys: EscapedKey[],
  writer: ViewWriter,
): void {
  for (const record of records) {
    text.locate(record);
    writer.room(text.end - text.start + 2);
    if (text.json) strings(text, record, writer, keys);
    else writeUnescaped(writer, text.start, text.end, true);
  }
}

/** `first` is the first backslash of the record that hides text: no quote before it is escaped. */
function strings(text: Text, first: number, writer: ViewWriter, keys: EscapedKey[]): void {
  const { bytes, end } = text;
  let backslash = first;
  let from = text.start;
  while (backslash >= 0 && backslash < end) {
    const open = bytes.lastIndexOf(QUOTE, backslash);
    if (open < from) return;
    const close = closingQuote(bytes, backslash, end);
    const stop = close < 0 ? end : close;
    const name = writeUnescaped(writer, open + 1, stop);
    if (name !== null && stop - open < LONGEST_KEY && isKey(bytes, stop))
      keys.push({ name: name(), end: stop });
    from = stop + 1;
    backslash = bytes.indexOf(BACKSLASH, from);
  }
}

function isKey(bytes: Buffer, quote: number): boolean {
  let at = quote + 1;
  while (bytes[at] === 32 || bytes[at] === 9) at++;
  return bytes[at] === 58;
}

/**
 * Writes [from, to) without its escapes; how to read it. Nothing, and null, when no escape hides text. `quotes` says that it
 * may hold strings in quotes (`msg="{\"a\":1}"`): each is a record of its own, so that its quotes are not counted with those inside.
 */
function writeUnescaped(writer: ViewWriter, from: number, to: number, quotes = false): (() => string) | null {
  const { source } = writer;
  const begin = writer.length;
  let hidden = false;
  let soft = false;
  for (let at = from; at < to; ) {
    const c = source[at];
    if (c !== BACKSLASH || at + 1 >= to) {
      writer.put(quotes && c === QUOTE ? 10 : c, at++);
      continue;
    }
    const next = source[at + 1];
    if (next === 117) {
      const unit = hex(source, at + 2, 4, to);
      if (unit >= 0) {
        hidden = true;
        at += codeUnit(writer, unit, at, to);
        continue;
      }
    }
    const simple = SIMPLE[next];
    if (simple === 0) {
      writer.put(c, at++);
      continue;
    }
    // Behind \n a word begins whose first letter seems to be the n.
    const behind = source[at + 2];
    if (simple >= 32 || (at + 2 < to && behind > 32 && behind !== BACKSLASH && behind !== QUOTE))
      hidden = true;
    if (simple === 10 && endsSoftly(writer, begin)) soft = true;
    writer.put(simple, at);
    at += 2;
  }
  if (!hidden) {
    writer.length = begin;
    return null;
  }
  const end = writer.length;
  if (soft) writer.soft.push(begin, end);
  writer.end(to);
  return () => writer.bytes.toString('latin1', begin, end);
}

/** The line so far ends in `=`, as quoted-printable breaks long ones. */
function endsSoftly({ bytes, length }: ViewWriter, begin: number): boolean {
  const last = bytes[length - 1] === 13 ? length - 2 : length - 1;
  return last > begin && bytes[last] === 61;
}

/** Writes the character of a \u escape at `at`; returns the bytes of source it took. */
function codeUnit(writer: ViewWriter, unit: number, at: number, to: number): number {
  const { source } = writer;
  if (unit >= 0xd800 && unit < 0xdc00 && source[at + 6] === BACKSLASH && source[at + 7] === 117) {
    const low = hex(source, at + 8, 4, to);
    if (low >= 0xdc00 && low < 0xe000) {
      writer.character(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00), at);
      return 12;
    }
  }
  writer.character(unit, at);
  return 6;
}
