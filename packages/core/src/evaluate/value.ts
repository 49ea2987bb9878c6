/** What stands behind a key: where the value begins and ends, in JSON, logfmt, query, header and code. */
import type { Text } from './text.ts';
import { jsonValue } from './value/json.ts';
import { APOSTROPHE, BACKTICK, isDigit, isSpace, QUOTE, skip, span, type Value } from './value/kinds.ts';
import { encodedText, plain } from './value/text.ts';
import { attributes, escapedXml, opensTag, xmlText } from './value/xml.ts';

export { closeContainer, closeValue, readMembers } from './value/json.ts';
export { isKeyByte, type Value, type ValueKind } from './value/kinds.ts';

/**
 * The value of the key that ends at `at` (one past its last byte) in the located record; null when that is no key. `from`
 * is where the key begins, when that is known.
 */
export function valueAfter(text: Text, at: number, from = -1): Value | null {
  const { bytes, end } = text;
  let c = bytes[at];
  const quoted = c === QUOTE || c === APOSTROPHE;
  // ""key"":""value"" in a quoted field of CSV.
  const doubled = c === QUOTE && bytes[at + 1] === QUOTE && bytes[at + 2] === 58;
  if (doubled) at += 2;
  else if (quoted) {
    at++;
    // s:8:"password";s:5:"…" of PHP, and ["password"]=> of its var_dump.
    if (bytes[at] === 59) return serialized(text, at + 1);
    if (bytes[at] === 93) return behindBracket(text, at + 1);
  } else if (c === 93) {
    // user[password]=…, [password] => …, but not [TOKEN]: …
    return behindBracket(text, at + 1);
  } else if (c === 91) {
    // password[0]=…, password[]=…
    while (isDigit(bytes[++at]));
    return bytes[at] === 93 && bytes[at + 1] === 61 ? plain(text, at + 2, 'text') : null;
  } else if (c === 41) {
    // Key (phone)=(…)
    return bytes[at + 1] === 61 ? plain(text, at + 2, 'text') : null;
  } else if (c === 62) return from >= 0 && !opensTag(text, from) ? null : xmlText(text, at + 1);
  else if (c === 37) return encodedText(text, at);
  else if (c === 38) return escapedXml(text, at);
  else if (isSpace(c) && from > text.start && opensTag(text, from)) return attributes(text, at, isValue);
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
  if (doubled) return plain(text, at, 'text');
  if (quoted) return jsonValue(text, at);
  return plain(text, at, 'prose');
}

const isValue = (name: string) => name === 'value';

function behindBracket(text: Text, at: number): Value | null {
  const { bytes, end } = text;
  // user[password][0]=…
  if (bytes[at] === 91) {
    while (isDigit(bytes[++at]));
    if (bytes[at] === 93) at++;
  }
  if (bytes[at] === 61 && bytes[at + 1] !== 62) return plain(text, at + 1, 'text');
  at = skip(bytes, at, end);
  if (bytes[at] !== 61 || bytes[at + 1] !== 62) return null;
  return plain(text, skip(bytes, at + 2, end), 'text');
}

/** s:5:"hello"; with its length in bytes: quotes inside are not escaped. */
function serialized(text: Text, at: number): Value | null {
  const { bytes, end } = text;
  if (bytes[at] !== 115 || bytes[at + 1] !== 58) return null;
  let length = 0;
  let open = at + 2;
  while (open < at + 9 && isDigit(bytes[open])) length = length * 10 + bytes[open++] - 48;
  if (bytes[open] !== 58 || bytes[open + 1] !== QUOTE) return null;
  const start = open + 2;
  return length > 0 && start + length < end && bytes[start + length] === QUOTE
    ? span('string', start, start + length)
    : null;
}

/** A value between the marks of a table or behind a tab; for keys that are rare words otherwise. */
export function cellValue(text: Text, from: number, at: number): Value | null {
  const { bytes, end } = text;
  const mark = bytes[skip(bytes, at, end)];
  if (mark !== 124) return null;
  let start = from - 1;
  while (start >= text.start && isSpace(bytes[start])) start--;
  if (bytes[start] !== 124) return null;
  start = skip(bytes, skip(bytes, at, end) + 1, end);
  let stop = start;
  const most = Math.min(end, start + 128);
  while (stop < most && bytes[stop] !== 124 && bytes[stop] !== QUOTE && bytes[stop] !== BACKTICK) stop++;
  if (bytes[stop] !== 124 || stop >= most) return null;
  while (stop > start && isSpace(bytes[stop - 1])) stop--;
  return stop > start ? span('maybe', start, stop) : null;
}
