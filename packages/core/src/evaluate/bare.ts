/** Findings inside bare JSON numbers: what replaces them must be a quoted string. */
import type { Text } from './text.ts';

/** - + . 0-9 e E */
const isNumberByte = (c: number) =>
  (c >= 48 && c <= 57) || c === 45 || c === 43 || c === 46 || c === 101 || c === 69;

const isDigit = (c: number) => c >= 48 && c <= 57;

/** The bytes from `at` on are digits as far as they go; where they end. */
function digitsEnd(bytes: Buffer, at: number, end: number): number {
  while (at < end && isDigit(bytes[at])) at++;
  return at;
}

/** [at, end) is a number of RFC 8259 section 6. */
function isNumber(bytes: Buffer, at: number, end: number): boolean {
  if (bytes[at] === 45) at++;
  let next = digitsEnd(bytes, at, end);
  if (next === at || (bytes[at] === 48 && next > at + 1)) return false;
  if (next < end && bytes[next] === 46) {
    at = next + 1;
    next = digitsEnd(bytes, at, end);
    if (next === at) return false;
  }
  if (next === end) return true;
  if ((bytes[next] | 32) !== 101) return false;
  at = next + 1;
  if (at < end && (bytes[at] === 43 || bytes[at] === 45)) at++;
  next = digitsEnd(bytes, at, end);
  return next > at && next === end;
}

const LONGEST = 400;

/** The number token around a span. */
export function wholeToken(text: Text, start: number, end: number): [number, number] {
  const { bytes } = text;
  const least = Math.max(text.start, start - LONGEST);
  const most = Math.min(text.end, end + LONGEST);
  while (start > least && isNumberByte(bytes[start - 1])) start--;
  while (end < most && isNumberByte(bytes[end])) end++;
  return [start, end];
}

/**
 * Whether the span lies in a bare number of JSON: `"card":4111111111111111`, `[4111111111111111]`, or alone in its
 * record; `nested` when that JSON is itself the text of a string and has no escape that would show it.
 */
export function bareToken(text: Text, start: number, end: number): 'no' | 'bare' | 'nested' {
  const { bytes } = text;
  const c = bytes[start];
  if (!(c === 45 || (c >= 48 && c <= 57))) return 'no';
  const [from, to] = wholeToken(text, start, end);
  if (to - from > LONGEST || !isNumber(bytes, from, to)) return 'no';
  let before = from - 1;
  while (before >= text.start && bytes[before] <= 32) before--;
  let after = to;
  while (after < text.end && bytes[after] <= 32) after++;
  const left = before < text.start ? 0 : bytes[before];
  const right = after >= text.end ? 0 : bytes[after];
  // Alone in the record: the record is a JSON number, and must stay JSON. A decoded string is no record.
  if (left === 0 && right === 0) return text.depth === 0 ? 'bare' : 'no';
  if (!(right === 44 || right === 93 || right === 125)) return 'no';
  if (left === 58) return behindKey(bytes, before - 1) ? 'bare' : 'no';
  if (!(left === 91 || left === 44) || !text.json) return 'no';
  if (!text.insideString(from)) return 'bare';
  return inStringArray(text, from) ? 'nested' : 'no';
}

/** The string around the offset begins with a bracket: an array of numbers without a quote in it. */
function inStringArray(text: Text, offset: number): boolean {
  const { bytes } = text;
  let at = bytes.lastIndexOf(34, offset) + 1;
  while (bytes[at] <= 32) at++;
  return bytes[at] === 91;
}

/** The closing quote of a key ends at `at`; an escaped quote is the text of a string. */
function behindKey(bytes: Buffer, at: number): boolean {
  while (bytes[at] === 32 || bytes[at] === 9) at--;
  return bytes[at] === 34 && bytes[at - 1] !== 92;
}
