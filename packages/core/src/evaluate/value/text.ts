/** Values behind `=` and `: ` in logfmt, queries, headers, code. */
import { closingQuote, isEscaped, type Text } from '../text.ts';
import { quotedText } from './json.ts';
import {
  APOSTROPHE,
  BACKTICK,
  isDigit,
  isKeyByte,
  isLetter,
  isQuote,
  QUOTE,
  skip,
  span,
  type Value,
} from './kinds.ts';

/** Some(" and string(11) ": what programs write around a text. */
const LONGEST_WRAPPER = 32;

/** Closing bracket for an opening one, else 0. */
const closer = (c: number) => (c === 40 ? 41 : c === 91 ? 93 : c === 60 ? 62 : 0);

export function plain(text: Text, at: number, kind: 'text' | 'prose'): Value | null {
  const { bytes, end } = text;
  const c = bytes[at];
  if (at >= end) return null;
  if (c === QUOTE && bytes[at + 1] === QUOTE && bytes[at + 2] > 44) {
    // A quoted value in a quoted field of CSV: ""value"".
    const close = bytes.indexOf('""', at + 2, 'latin1');
    if (close > 0 && close < end) return span('string', at + 2, close);
  }
  if (c === QUOTE && !isEscaped(bytes, at, text.start)) {
    // "…password=", : what follows says that the quote ends the string that holds the key.
    if (endsString(bytes[at + 1], at + 1 < end) && bytes[text.start] === 123) return null;
    const value = quotedText(text, at);
    // Outside of JSON a quote inside is written twice: "a""b".
    while (!text.json && !value.open && bytes[value.end + 1] === QUOTE && bytes[value.end + 2] > 44) {
      const close = closingQuote(bytes, value.end + 2, end);
      if (close < 0) break;
      value.end = close;
    }
    return value;
  }
  if (c === APOSTROPHE || c === BACKTICK) {
    const close = closingApostrophe(text, at, c);
    if (close > at + 1) return span('string', at + 1, close);
  }
  if (isLetter(c)) {
    const wrapped = insideWrapper(text, at);
    if (wrapped !== undefined) return wrapped;
  }
  const inner = closer(c) ? insideBrackets(text, at) : null;
  if (inner) return inner;
  let stop = text.runEnd(at, (from) => unquotedEnd(text, from));
  // Backslashes before a quote are its escapes, however deep.
  if (bytes[stop] === 92 || bytes[stop] === QUOTE) while (stop > at && bytes[stop - 1] === 92) stop--;
  while (stop > at && closes(bytes[stop - 1])) stop--;
  // The mark of a block in YAML: the text is in the lines below.
  if (stop - at <= 2 && (c === 124 || c === 62)) return null;
  return stop === at ? null : span(kind, at, stop);
}

/** The quote that closes the one at `at`; SQL writes a quote inside twice. No value reaches over the end of its JSON string. */
function closingApostrophe(text: Text, at: number, quote: number): number {
  const { bytes, end } = text;
  const most = quotesRule(text) ? text.stringEnd(at + 1) : -1;
  const limit = most < 0 ? end : most;
  let close = at;
  do {
    close = bytes.indexOf(quote, close + 1);
    if (close > at + 1 && close + 1 < limit && bytes[close + 1] === quote) close++;
    else if (close < 0 || close >= limit || !isEscaped(bytes, close, at)) break;
  } while (close < limit);
  if (close >= 0 && close < limit) return close;
  return most;
}

/**
 * The text inside `Some("…")`; null when its quote is escaped, and what the string says is read elsewhere; undefined when
 * this is no such thing.
 */
function insideWrapper(text: Text, at: number): Value | null | undefined {
  const { bytes } = text;
  const most = Math.min(text.end, at + LONGEST_WRAPPER);
  let open = at;
  do {
    while (open < most && (isKeyByte(bytes[open]) || bytes[open] === 58)) open++;
    if (bytes[open] !== 40 || open >= most) return undefined;
    open++;
  } while (isLetter(bytes[open]) && bytes.subarray(open, most).includes(40));
  // PHP tells the length first: string(11) "…".
  if (isDigit(bytes[open])) {
    while (isDigit(bytes[open])) open++;
    if (bytes[open] !== 41 || bytes[open + 1] !== 32) return undefined;
    open += 2;
  }
  const c = bytes[open];
  if (c === 92 && bytes[open + 1] === QUOTE) return null;
  if (c === QUOTE) return text.json && endsString(bytes[open + 1], true) ? undefined : quotedText(text, open);
  if (c === APOSTROPHE) {
    const close = closingApostrophe(text, open, c);
    return close > open + 1 ? span('string', open + 1, close) : undefined;
  }
  // Secret(None), Some(value): no text is seen; but p(a(ss is a password.
  let close = open;
  while (close < most && (isLetter(bytes[close]) || bytes[close] === 95)) close++;
  return bytes[close] === 41 &&
    close > open &&
    /^(?:Some|Secret|Ok|Just|Option)\(/.test(text.latin1(at, open))
    ? span('bracketed', open, close)
    : undefined;
}

/** `(x)`, `[x]`, `<x>`: what is inside, when the bracket closes in the same run. */
function insideBrackets(text: Text, at: number): Value | null {
  const { bytes, end } = text;
  const closing = closer(bytes[at]);
  const most = Math.min(end, at + 130);
  let close = at + 1;
  while (close < most && bytes[close] > 32 && bytes[close] !== closing && !isQuote(bytes[close])) close++;
  if (close >= most || bytes[close] !== closing || close === at + 1) return null;
  const next = bytes[close + 1];
  // (a)b is no value in brackets but one that begins with them.
  if (close + 1 < end && next > 32 && !closes(next) && next !== 38 && !isQuote(next) && next !== 60)
    return null;
  return span('bracketed', at + 1, close);
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

/** Ends text behind `=`: white space, quotes, < and >; the latter only where they say so. */
export const endsText = (c: number) =>
  c <= 32 || c === QUOTE || c === APOSTROPHE || c === 60 || c === 62 || c === BACKTICK;

function unquotedEnd(text: Text, from: number): number {
  const { bytes, end } = text;
  let stop = from;
  for (; stop < end; stop++) {
    const c = bytes[stop];
    if (endsText(c) && !(stop > from && goesOn(text, stop))) break;
    if (c === 92) {
      if (stop + 1 >= end) break;
      const next = bytes[stop + 1];
      // An escaped quote or line break ends it, another escaped character is part of it.
      if (next === QUOTE || next === 110 || next === 114 || next === 116) break;
      stop++;
    }
    // a=1,b=2 and a=1;b=2 and a=1&b=2; alone these signs may be parts of a password.
    if ((bytes[stop] === 44 || bytes[stop] === 59 || bytes[stop] === 38) && beginsPair(bytes, stop + 1, end))
      break;
  }
  return Math.min(stop, end);
}

/** A quote or < inside a word is a part of it; in JSON a double quote never is. */
function goesOn(text: Text, at: number): boolean {
  const { bytes, end } = text;
  const c = bytes[at];
  const next = bytes[at + 1];
  if (at + 1 >= end || c <= 32 || c === 62) return false;
  if (c === QUOTE && text.json) return false;
  if (!(isLetter(next) || isDigit(next) || next >= 128)) return false;
  return c !== 60 || !beginsTag(bytes, at + 1, end);
}

function beginsTag(bytes: Buffer, at: number, end: number): boolean {
  if (!isLetter(bytes[at])) return false;
  const most = Math.min(end, at + 20);
  while (at < most && (isLetter(bytes[at]) || isDigit(bytes[at]) || bytes[at] === 58)) at++;
  return bytes[at] === 62 || bytes[at] === 47 || bytes[at] === 32;
}

/** Punctuation of the sentence or list around a value: , ; . ) ] } */
const closes = (c: number) => c === 44 || c === 59 || c === 46 || c === 41 || c === 93 || c === 125;

function beginsPair(bytes: Buffer, at: number, end: number): boolean {
  at = skip(bytes, at, end);
  const from = at;
  while (at < end && at - from < 40 && isKeyByte(bytes[at])) at++;
  return at > from && (bytes[at] === 61 || bytes[at] === 58);
}

/** password%3Dsecret%26… */
export function encodedText(text: Text, at: number): Value | null {
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
  return stop === start ? null : span('text', start, stop);
}
