/** JSON bodies: how deep they are, where one document ends and the next begins. Bytes only, one pass, nothing is parsed. */
import { tooDeep, unreadable } from './refusals.ts';

const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** Bytes that mean something to the layout; all others are parts of a value. */
const MEANS = new Uint8Array(256);
for (const byte of [QUOTE, COMMA, COLON, OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT]) MEANS[byte] = 1;
MEANS.fill(1, 0, SPACE + 1);

/** Where documents lie: start and end of each, one behind the other. */
export type Spans = readonly number[];

/**
 * `unwrap`: of an array the elements are the documents.
 * @param depthLimit 1000 at most
 * @throws ScrubJayError SJ_TOO_DEEP, SJ_UNREADABLE
 */
export function findDocuments(bytes: Buffer, depthLimit: number, unwrap: boolean): Spans {
  const spans: number[] = [];
  const opened = new Uint8Array(depthLimit);
  const { length } = bytes;
  let depth = 0;
  /** Depth at which documents stand: 1 within an array that is unwrapped. */
  let base = 0;
  let start = -1;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at];
    if (MEANS[byte] === 0) {
      if (start < 0) start = at;
      continue;
    }
    switch (byte) {
      case QUOTE:
        if (start < 0) start = at;
        while (++at < length && bytes[at] !== QUOTE) if (bytes[at] === BACKSLASH) at++;
        if (at >= length) throw unreadable('a string does not end');
        if (depth === 0) start = push(spans, bytes, start, at + 1);
        break;
      case OPEN_OBJECT:
      case OPEN_ARRAY:
        if (depth === depthLimit) throw tooDeep(depthLimit);
        if (depth === 0) start = push(spans, bytes, start, at);
        opened[depth++] = byte;
        if (unwrap && depth === 1 && byte === OPEN_ARRAY) base = 1;
        else if (start < 0) start = at;
        break;
      case CLOSE_OBJECT:
      case CLOSE_ARRAY:
        if (depth === 0 || opened[--depth] !== byte - 2) throw unreadable('brackets do not match');
        if (depth > 0) break;
        start = push(spans, bytes, start, base === 1 ? at : at + 1);
        base = 0;
        break;
      case COMMA:
        if (depth === 0) throw unreadable('a comma stands between documents');
        if (depth === base) start = push(spans, bytes, start, at);
        break;
      case COLON:
        if (depth === 0) throw unreadable('a colon stands outside of an object');
        break;
      default:
        if (depth === 0) start = push(spans, bytes, start, at);
    }
  }
  if (depth > 0) throw unreadable('it is cut off');
  push(spans, bytes, start, length);
  return spans;
}

/** Ends a document, where one began; spaces behind it do not belong to it. -1: the next has not begun. */
function push(spans: number[], bytes: Buffer, start: number, end: number): number {
  if (start < 0) return -1;
  while (bytes[end - 1] <= SPACE) end--;
  spans.push(start, end);
  return -1;
}

/** Each document as a line; the bytes themselves where they are that already. */
export function asLines(bytes: Buffer, spans: Spans): Buffer {
  if (areLines(bytes, spans)) return bytes;
  let length = 0;
  for (let i = 0; i < spans.length; i += 2) length += spans[i + 1] - spans[i] + 1;
  const lines = Buffer.allocUnsafe(length);
  let to = 0;
  for (let i = 0; i < spans.length; i += 2) {
    const from = to;
    to += bytes.copy(lines, to, spans[i], spans[i + 1]);
    blankLineEnds(lines.subarray(from, to));
    lines[to++] = NEWLINE;
  }
  return lines;
}

/** Nothing but newlines, and those of Windows, between documents, and none within. */
function areLines(bytes: Buffer, spans: Spans): boolean {
  let before = 0;
  for (let i = 0; i < spans.length; i += 2) {
    const [start, end] = [spans[i], spans[i + 1]];
    if (i > 0 && bytes[start - 1] !== NEWLINE) return false;
    for (let at = before; at < start; at++) if (bytes[at] !== NEWLINE && bytes[at] !== RETURN) return false;
    const newline = bytes.indexOf(NEWLINE, start);
    if (newline >= 0 && newline < end) return false;
    before = end;
  }
  return bytes[bytes.length - 1] === NEWLINE;
}

/** Line ends between the parts of a document mean nothing. The bytes keep their places. */
export function asOneLine(bytes: Buffer): Buffer {
  if (!bytes.includes(NEWLINE) && !bytes.includes(RETURN)) return bytes;
  const line = Buffer.from(bytes);
  blankLineEnds(line);
  return line;
}

function blankLineEnds(bytes: Buffer): void {
  for (const what of [NEWLINE, RETURN]) {
    for (let at = bytes.indexOf(what); at >= 0; at = bytes.indexOf(what, at + 1)) bytes[at] = SPACE;
  }
}

/**
 * Depth of NDJSON. A line that opens fewer brackets than the limit cannot be too deep; only the others are looked at byte
 * by byte.
 * @throws ScrubJayError SJ_TOO_DEEP
 */
export function assertDepth(bytes: Buffer, depthLimit: number): void {
  let object = bytes.indexOf(OPEN_OBJECT);
  let array = bytes.indexOf(OPEN_ARRAY);
  let lineEnd = -1;
  let opened = 0;
  while (object >= 0 || array >= 0) {
    const isArray = object < 0 || (array >= 0 && array < object);
    const at = isArray ? array : object;
    if (at > lineEnd) {
      lineEnd = endOfLine(bytes, at);
      opened = 0;
    }
    if (++opened > depthLimit) {
      const line = bytes.subarray(bytes.lastIndexOf(NEWLINE, at) + 1, lineEnd);
      if (depthOf(line) > depthLimit) throw tooDeep(depthLimit);
      object = bytes.indexOf(OPEN_OBJECT, lineEnd);
      array = bytes.indexOf(OPEN_ARRAY, lineEnd);
    } else if (isArray) array = bytes.indexOf(OPEN_ARRAY, at + 1);
    else object = bytes.indexOf(OPEN_OBJECT, at + 1);
  }
}

function endOfLine(bytes: Buffer, at: number): number {
  const newline = bytes.indexOf(NEWLINE, at);
  return newline < 0 ? bytes.length : newline;
}

/** Of a line that need not be JSON. */
function depthOf(line: Buffer): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const byte = line[at];
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) {
      if (byte === BACKSLASH) at++;
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) deepest = Math.max(deepest, ++depth);
    else if ((byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) && depth > 0) depth--;
  }
  return deepest;
}
