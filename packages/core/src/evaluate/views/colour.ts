/** Values split by the sequences that colour a terminal: `jane@<ESC>[0mexample.com`. ECMA-48 section 5.4. */
import type { ViewWriter } from './view.ts';

const ESC = 27;
const BACKSLASH = 92;
/** Longest sequence, bytes; a hyperlink holds a URL. */
const LONGEST = 64;
const LONGEST_LINK = 2048;

/** Writes [from, to) without its sequences. */
export function stripColours(writer: ViewWriter, from: number, to: number): boolean {
  const { source } = writer;
  writer.room(to - from + 2);
  let any = false;
  for (let at = from; at < to; ) {
    const c = source[at];
    const end = c === ESC || c === BACKSLASH ? sequenceEnd(source, at, to) : -1;
    if (end < 0) {
      writer.put(c, at++);
      continue;
    }
    any = true;
    writer.gap(at);
    at = end;
  }
  return any;
}

/** One past the sequence at `at`; -1 when there is none. */
function sequenceEnd(source: Buffer, at: number, to: number): number {
  const open = source[at] === ESC ? at + 1 : writtenOut(source, at);
  if (open < 0) return -1;
  const c = source[open];
  if (c === 93 && source[at] === ESC) return linkEnd(source, open + 1, Math.min(to, open + LONGEST_LINK));
  if (c !== 91) return -1;
  const stop = Math.min(to, open + LONGEST);
  for (let i = open + 1; i < stop; i++) {
    const final = source[i];
    if (final >= 0x40 && final <= 0x7e) return i + 1;
    if (final < 0x20 || final > 0x3f) return -1;
  }
  return -1;
}

/** `\x1b` and `\033` for ESC, as source code and Python's repr write it: what follows; -1 when it is something else. */
function writtenOut(source: Buffer, at: number): number {
  const c = source[at + 1];
  const hex = c === 120 && source[at + 2] === 49 && (source[at + 3] | 32) === 98;
  const octal = c === 48 && source[at + 2] === 51 && source[at + 3] === 51;
  return hex || octal ? at + 4 : -1;
}

/** One past the BEL or ESC \ that ends a title or a link. */
function linkEnd(source: Buffer, at: number, stop: number): number {
  for (; at < stop; at++) {
    if (source[at] === 7) return at + 1;
    if (source[at] === ESC) return source[at + 1] === BACKSLASH ? at + 2 : -1;
  }
  return -1;
}

/** A sequence that ends inside a span or right before it: what stands at its start is no part of a value. */
const BEFORE = /(?:\x1b|\\u001[bB]|\\x1[bB]|[\\#]033)\[[0-9;:]*$/;
const FINAL = /^[0-9;:]*[A-Za-z]/;

/** Where a span that begins inside a sequence begins behind it: of `<ESC>[31mjane@…` the value is `jane@…`. */
export function behindColour(bytes: Buffer, start: number, end: number, least: number): number {
  let at = start;
  const stop = Math.max(least, start - 16);
  while (at > stop && ((bytes[at - 1] >= 48 && bytes[at - 1] <= 57) || bytes[at - 1] === 59)) at--;
  if (bytes[at - 1] !== 91) return start;
  if (!BEFORE.test(bytes.toString('latin1', Math.max(least, at - 8), start))) return start;
  const final = FINAL.exec(bytes.toString('latin1', start, Math.min(end, start + LONGEST)));
  return final ? Math.min(start + final[0].length, end) : start;
}
