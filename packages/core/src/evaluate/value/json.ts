/** Values in JSON, and what they hold. */
import { closingQuote, type Text } from '../text.ts';
import { APOSTROPHE, QUOTE, span, type Value } from './kinds.ts';
import { plain } from './text.ts';

/** Ends a bare JSON token. */
const endsToken = (c: number) => c === 44 || c === 125 || c === 93 || c <= 32;

export function jsonValue(text: Text, at: number): Value | null {
  const { bytes, end } = text;
  const c = bytes[at];
  if (at >= end) return null;
  if (c === QUOTE) return quotedText(text, at);
  if (c === APOSTROPHE) return plain(text, at, 'text');
  // Its end costs a pass over it: `closeValue` looks for it when the key is one that counts.
  if (c === 123 || c === 91) return span('container', at, at + 1);
  let stop = at;
  while (stop < end && !endsToken(bytes[stop])) stop++;
  return stop === at ? null : span('token', at, stop);
}

export function quotedText(text: Text, at: number): Value {
  const close = closingQuote(text.bytes, at + 1, text.end);
  return { kind: 'string', start: at + 1, end: close < 0 ? text.end : close, open: close < 0 };
}

/** The value with the end of its container. */
export function closeValue(text: Text, value: Value): Value {
  if (value.kind !== 'container') return value;
  const close = closeContainer(text.bytes, value.start, text.end);
  return { ...value, end: close < 0 ? text.end : close, open: close < 0 };
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

/** One past the value: behind its quote, if it has one. */
export const pastValue = (value: Value) => value.end + (value.kind === 'string' ? 1 : 0);

export const isBlank = (c: number) => c === 32 || c === 9 || c === 13;

export interface Member {
  /** Empty in an array. */
  readonly name: string;
  readonly value: Value;
}

/** Bytes of a container inside of one whose members are read. */
const LONGEST_INNER = 512;

export interface Members {
  readonly list: readonly Member[];
  /** One past the closing bracket. */
  readonly end: number;
}

/**
 * What the container at `start` holds on its first level: strings and bare tokens. Null when it holds containers too
 * (unless `deep`, which passes over them), is written as nothing that JSON knows, or does not end. It stops where that
 * shows, so that many in a row that never end cost no more than one.
 */
export function readMembers(text: Text, start: number, deep = false): Members | null {
  const { bytes, end } = text;
  const inObject = bytes[start] === 123;
  const closing = inObject ? 125 : 93;
  const list: Member[] = [];
  let at = start + 1;
  for (;;) {
    while (at < end && isBlank(bytes[at])) at++;
    if (at >= end) return null;
    if (bytes[at] === closing) return { list, end: at + 1 };
    let name = '';
    if (inObject) {
      if (bytes[at] !== QUOTE) return null;
      const close = closingQuote(bytes, at + 1, end);
      if (close < 0) return null;
      name = bytes.toString('latin1', at + 1, Math.min(close, at + 100));
      at = close + 1;
      while (isBlank(bytes[at])) at++;
      if (bytes[at++] !== 58) return null;
      while (isBlank(bytes[at])) at++;
    }
    const value = bytes[at] === APOSTROPHE ? null : jsonValue(text, at);
    if (!value || value.open) return null;
    if (value.kind === 'container') {
      if (!deep) return null;
      at = closeContainer(bytes, at, Math.min(end, at + LONGEST_INNER));
      if (at < 0) return null;
    } else {
      list.push({ name, value });
      at = pastValue(value);
    }
    while (at < end && isBlank(bytes[at])) at++;
    if (at >= end) return null;
    if (bytes[at] === 44) at++;
    else if (bytes[at] !== closing) return null;
  }
}
