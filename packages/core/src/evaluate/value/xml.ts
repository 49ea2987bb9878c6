/** Values of elements: `<password>…</password>`, with attributes, as CDATA, or with the signs written as `&lt;`. */
import type { Text } from '../text.ts';
import { isKeyByte, isLetter, isQuote, isSpace, QUOTE, skip, span, type Value } from './kinds.ts';

/** Bytes of a tag that are looked over. */
const LONGEST_TAG = 512;
/** Bytes of a prefix: `wsse:`. */
const LONGEST_PREFIX = 32;

/** `<` stands before the name that begins at `from`, with a prefix or without. */
export function opensTag(text: Text, from: number): boolean {
  const { bytes } = text;
  let at = from - 1;
  if (bytes[at] === 58) {
    const stop = Math.max(text.start, at - LONGEST_PREFIX);
    at--;
    while (at > stop && isKeyByte(bytes[at])) at--;
  }
  return at >= text.start && bytes[at] === 60;
}

/** The text of an element whose tag ends before `at`. */
export function xmlText(text: Text, at: number): Value | null {
  const { bytes, end, json } = text;
  if (bytes.toString('latin1', at, at + 9) === '<![CDATA[') return cdata(text, at + 9);
  const stop = text.runEnd(at, (from) => {
    while (from < end && bytes[from] !== 60 && !(json && bytes[from] === QUOTE)) from++;
    return from;
  });
  return bytes[stop] === 60 && stop > at ? span('text', at, stop) : null;
}

function cdata(text: Text, at: number): Value | null {
  const { bytes, end, json } = text;
  const stop = text.runEnd(at, (from) => {
    while (from < end && !(json && bytes[from] === QUOTE) && !(bytes[from] === 93 && bytes[from + 1] === 93))
      from++;
    return from;
  });
  return stop > at ? { kind: 'text', start: at, end: stop, open: stop === end } : null;
}

/** `&gt;` stands at `at`: the text up to the next `&lt;`. */
export function escapedXml(text: Text, at: number): Value | null {
  const { bytes, end } = text;
  if (bytes.toString('latin1', at, at + 4) !== '&gt;') return null;
  const stop = text.runEnd(at + 4, (from) => {
    while (from < end && bytes[from] !== QUOTE && !(bytes[from] === 38 && bytes[from + 1] === 108)) from++;
    return from;
  });
  return bytes[stop] === 38 && stop > at + 4 ? span('text', at + 4, stop) : null;
}

/**
 * Looks over the attributes that begin at `at`: the value of the first one that `wanted` takes; else the text behind the
 * tag; null when there is neither.
 */
export function attributes(text: Text, at: number, wanted: (name: string) => boolean): Value | null {
  const { bytes } = text;
  const most = Math.min(text.end, at + LONGEST_TAG);
  while (at < most) {
    at = skip(bytes, at, most);
    if (bytes[at] === 62) return xmlText(text, at + 1);
    const from = at;
    while (at < most && (isKeyByte(bytes[at]) || bytes[at] === 58)) at++;
    if (at === from || !isLetter(bytes[from])) return null;
    const name = bytes.toString('latin1', from, at);
    at = skip(bytes, at, most);
    if (bytes[at] !== 61) return null;
    at = skip(bytes, at + 1, most);
    const quote = bytes[at];
    // In a JSON string attributes have escaped quotes: what it says is read where it is decoded.
    if (!isQuote(quote) || (quote === QUOTE && text.json && bytes[text.start] === 123)) return null;
    const start = at + 1;
    let close = start;
    while (close < most && bytes[close] !== quote) close++;
    if (close >= most) return null;
    if (wanted(name)) return close > start ? span('string', start, close) : null;
    at = close + 1;
    if (!isSpace(bytes[at]) && bytes[at] !== 62) return null;
  }
  return null;
}
