/** What stands behind a key: where the value begins and ends, in JSON, logfmt, query, header and code. */
import { closingQuote, isEscaped, type Text } from './text.ts';

export type ValueKind =
  /** Text in quotes; the span is inside them. */
  | 'string'
  /** A bare JSON token: number, true, false, null. */
  | 'token'
  /** A JSON object or array, brackets included. */
  | 'container'
  /** Text without quotes behind `=`. */
  | 'text'
  /** Text without quotes behind `: `, which may as well be a sentence. */
  | 'prose';

export interface Value {
  kind: ValueKind;
  start: number;
  end: number;
  /** The record ends before the value does. */
  open: boolean;
}

const QUOTE = 34;
const APOSTROPHE = 39;

const isSpace = (c: number) => c === 32 || c === 9;
/** Ends a bare JSON token. */
const endsToken = (c: number) => c === 44 || c === 125 || c === 93 || c <= 32;
/** Ends text behind `=`: white space, quotes, < and >. */
const endsText = (c: number) =>
  c <= 32 || c === QUOTE || c === APOSTROPHE || c === 60 || c === 62 || c === 96;

function skip(bytes: Buffer, at: number, end: number): number {
  while (at < end && isSpace(bytes[at])) at++;
  return at;
}

/** The value of the key that ends at `at` (one past its last byte) in the located record; null when that is no key. */
export function valueAfter(text: Text, at: number): Value | null {
  const { bytes, end } = text;
  let c = bytes[at];
  const quoted = c === QUOTE || c === APOSTROPHE;
  if (quoted) at++;
  else if (c === 93) {
    // user[password]=…, but not [TOKEN]: …
    if (bytes[++at] !== 61) return null;
  } else if (c === 62) return xmlText(text, at + 1);
  else if (c === 37) return encodedText(text, at);
  at = skip(bytes, at, end);
  if (at >= end) return null;
  c = bytes[at];
  if (c === 61) {
    at++;
    if (bytes[at] === 62) at = skip(bytes, at + 1, end);
    else if (isSpace(bytes[at]) && isSpace(bytes[at - 2])) at = skip(bytes, at, end);
    return plain(text, at, 'text');
  }
  if (c !== 58) return null;
  if (bytes[at + 1] === 61) return plain(text, skip(bytes, at + 2, end), 'text');
  if (bytes[at + 1] === 58) return null;
  at = skip(bytes, at + 1, end);
  if (quoted) return jsonValue(text, at);
  return plain(text, at, 'prose');
}

function jsonValue(text: Text, at: number): Value | null {
  const { bytes, end } = text;
  const c = bytes[at];
  if (at >= end) return null;
  if (c === QUOTE) return quotedText(text, at);
  if (c === APOSTROPHE) return plain(text, at, 'text');
  if (c === 123 || c === 91) {
    // Its end costs a pass over it: `closeValue` looks for it when the key is one that counts.
    return { kind: 'container', start: at, end: at + 1, open: false };
  }
  let stop = at;
  while (stop < end && !endsToken(bytes[stop])) stop++;
  return stop === at ? null : { kind: 'token', start: at, end: stop, open: false };
}

/** The value with the end of its container. */
export function closeValue(text: Text, value: Value): Value {
  if (value.kind !== 'container') return value;
  const close = closeContainer(text.bytes, value.start, text.end);
  return { ...value, end: close < 0 ? text.end : close, open: close < 0 };
}

function quotedText(text: Text, at: number): Value {
  const close = closingQuote(text.bytes, at + 1, text.end);
  return { kind: 'string', start: at + 1, end: close < 0 ? text.end : close, open: close < 0 };
}

/** One past the bracket that closes the one at `at`, strings respected; -1 when the record ends before. */
export function closeContainer(bytes: Buffer, at: number, end: number): number {
  let depth = 0;
  for (; at < end; at++) {
    const c = bytes[at];
    if (c === QUOTE) {
      at = closingQuote(bytes, at + 1, end);
      if (at < 0) return -1;
    } else if (c === 123 || c === 91) depth++;
    else if ((c === 125 || c === 93) && --depth === 0) return at + 1;
  }
  return -1;
}

function plain(text: Text, at: number, kind: 'text' | 'prose'): Value | null {
  const { bytes, end } = text;
  const c = bytes[at];
  if (at >= end) return null;
  if (c === QUOTE && bytes[at + 1] === QUOTE && bytes[at + 2] > 44) {
    // A quoted value in a quoted field of CSV: ""value"".
    const close = bytes.indexOf('""', at + 2, 'latin1');
    if (close > 0 && close < end) return { kind: 'string', start: at + 2, end: close, open: false };
  }
  if (c === QUOTE && !isEscaped(bytes, at, text.start)) {
    // "…password=", : what follows says that the quote ends the string that holds the key.
    return endsString(bytes[at + 1], at + 1 < end) && bytes[text.start] === 123 ? null : quotedText(text, at);
  }
  if (c === APOSTROPHE || c === 96) {
    let close = bytes.indexOf(c, at + 1);
    while (close > 0 && close < end && isEscaped(bytes, close, at)) close = bytes.indexOf(c, close + 1);
    // No value reaches over the end of the JSON string that it stands in.
    const most = quotesRule(text) ? closingQuote(bytes, at + 1, end) : -1;
    if (most >= 0 && (close < 0 || close > most)) close = most;
    if (close > at + 1 && close < end) return { kind: 'string', start: at + 1, end: close, open: false };
  }
  let stop = text.runEnd(at, (from) => unquotedEnd(bytes, from, end));
  while (stop > at && closes(bytes[stop - 1])) stop--;
  return stop === at ? null : { kind, start: at, end: stop, open: false };
}

/** The record is JSON, not a dictionary of Python or Ruby, whose strings may hold double quotes. */
function quotesRule(text: Text): boolean {
  if (!text.json) return false;
  let at = text.start;
  while (text.bytes[at] <= 32 && at < text.end) at++;
  if (text.bytes[at] !== 123) return true;
  at++;
  while (text.bytes[at] <= 32 && at < text.end) at++;
  return text.bytes[at] === QUOTE;
}

/** What may stand behind the closing quote of a JSON string. */
function endsString(next: number, more: boolean): boolean {
  return !more || next <= 32 || next === 44 || next === 58 || next === 93 || next === 125;
}

function unquotedEnd(bytes: Buffer, stop: number, end: number): number {
  while (stop < end && !endsText(bytes[stop])) {
    if (bytes[stop] === 92 && stop + 1 < end) {
      const next = bytes[stop + 1];
      // An escaped quote or line break ends it, another escaped character is part of it.
      if (next === QUOTE || next === 110 || next === 114 || next === 116) break;
      stop++;
    }
    // a=1,b=2 and a=1;b=2 and a=1&b=2; alone these signs may be parts of a password.
    if ((bytes[stop] === 44 || bytes[stop] === 59 || bytes[stop] === 38) && beginsPair(bytes, stop + 1, end))
      break;
    stop++;
  }
  return Math.min(stop, end);
}

/** Punctuation of the sentence or list around a value: , ; . ) ] } */
const closes = (c: number) => c === 44 || c === 59 || c === 46 || c === 41 || c === 93 || c === 125;

function beginsPair(bytes: Buffer, at: number, end: number): boolean {
  at = skip(bytes, at, end);
  const from = at;
  while (at < end && at - from < 40 && isKeyByte(bytes[at])) at++;
  return at > from && (bytes[at] === 61 || bytes[at] === 58);
}

export function isKeyByte(c: number): boolean {
  return (
    (c >= 48 && c <= 57) ||
    ((c | 32) >= 97 && (c | 32) <= 122) ||
    c === 95 ||
    c === 45 ||
    c === 46 ||
    c === 36 ||
    c >= 128
  );
}

function xmlText(text: Text, at: number): Value | null {
  const { bytes, end } = text;
  const stop = text.runEnd(at, (from) => {
    while (from < end && bytes[from] !== 60 && bytes[from] !== QUOTE) from++;
    return from;
  });
  return bytes[stop] === 60 && stop > at ? { kind: 'text', start: at, end: stop, open: false } : null;
}

/** password%3Dsecret%26… */
function encodedText(text: Text, at: number): Value | null {
  const { bytes, end } = text;
  if (bytes[at + 1] !== 51 || (bytes[at + 2] | 32) !== 100) return null;
  const start = at + 3;
  const stop = text.runEnd(start, (from) => {
    while (
      from < end &&
      bytes[from] !== 38 &&
      !endsText(bytes[from]) &&
      !(bytes[from] === 37 && bytes[from + 1] === 50 && bytes[from + 2] === 54)
    )
      from++;
    return from;
  });
  return stop === start ? null : { kind: 'text', start, end: stop, open: false };
}
