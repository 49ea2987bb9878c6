/**
 * Names that stand beside their values: `{"name":"DB_PASSWORD","value":"…"}` in either order, `<add key="Password"
 * value="…"/>`, `Type=password Value=…`, `["X-Api-Key","…"]`, `["--password","…"]`.
 */
import { closingQuote, type Text } from '../text.ts';
import { closeContainer, isBlank, jsonValue, pastValue } from './json.ts';
import {
  APOSTROPHE,
  isKeyByte,
  isLetter,
  isQuote,
  isSpace,
  QUOTE,
  skip,
  skipBack,
  span,
  type Value,
} from './kinds.ts';
import { plain } from './text.ts';
import { attributes, xmlText } from './xml.ts';

const NAME =
  /^(?:name|key|k|field|fieldname|header|param|parameter|label|attribute|property|variable|var|setting|type|column|id)$/i;
const VALUE =
  /^(?:value|val|v|content|data|text|newvalue|new_value|oldvalue|old_value|string|stringvalue|string_value)$/i;
/** Bytes before a name in which its value is looked for. */
const REACH = 512;
/** Members between a name and its value. */
const MOST_BETWEEN = 4;

const isValueName = (name: string) => VALUE.test(name);

/** The values of the name in [start, to), which is itself a value or an element: a change has an old one and a new one. */
export function pairValues(text: Text, start: number, to: number): Value[] {
  const one = pairValue(text, start, to);
  if (!one) return [];
  const { bytes, end } = text;
  if (!isQuote(bytes[to]) || one.start < to || (one.kind !== 'string' && one.kind !== 'token')) return [one];
  const other = walkMembers(text, pastValue(one), end);
  return other ? [one, other] : [one];
}

function pairValue(text: Text, start: number, to: number): Value | null {
  const { bytes } = text;
  const quote = bytes[to];
  if (!(quote === QUOTE || quote === APOSTROPHE)) return bareValue(text, start, to);
  if (bytes[start - 1] !== quote) return null;
  const before = skipBack(bytes, start - 1, text.start);
  const mark = before < text.start ? 0 : bytes[before];
  if (mark === 58) return sibling(text, before, to + 1);
  if (mark === 61) return attribute(text, before, to + 1);
  return listed(text, start, mark, to + 1);
}

/** The name before the `:` or `=` at `mark`, and where it begins, its quote included. */
function nameBefore(text: Text, mark: number): { name: string; start: number } {
  const { bytes } = text;
  let end = skipBack(bytes, mark, text.start) + 1;
  const quoted = isQuote(bytes[end - 1]);
  if (quoted) end--;
  let start = end;
  const stop = Math.max(text.start, end - 20);
  while (start > stop && isKeyByte(bytes[start - 1])) start--;
  return { name: bytes.toString('latin1', start, end), start: quoted ? start - 1 : start };
}

/** Behind `"name":"DB_PASSWORD"`, which begins before `colon` and ends at `at`. */
function sibling(text: Text, colon: number, at: number): Value | null {
  const { bytes } = text;
  const { name, start } = nameBefore(text, colon);
  if (!NAME.test(name)) return null;
  const behind = walkMembers(text, at, text.end);
  if (behind) return behind;
  let from = skipBack(bytes, start, text.start);
  if (bytes[from] !== 44) return null;
  const window = text.latin1(Math.max(text.start, from - REACH), from);
  const found = /["'](?:value|val|v|content|data|stringValue)["']\s*:(?!.*["'](?:value|val|v)["']\s*:)/i.exec(
    window,
  );
  if (!found) return null;
  from -= window.length - found.index;
  const value = memberValue(text, from, start);
  return value && walkOver(text, value.past, start) ? inner(text, value.value) : null;
}

interface Read {
  readonly name: string;
  readonly value: Value;
  readonly past: number;
}

/** The member that begins at `at`. */
function memberValue(text: Text, at: number, end: number): Read | null {
  const { bytes } = text;
  const quoted = isQuote(bytes[at]);
  const from = quoted ? at + 1 : at;
  let to = from;
  while (to < end && to - from < 40 && isKeyByte(bytes[to])) to++;
  if (to === from || (quoted && bytes[to] !== bytes[at])) return null;
  const name = bytes.toString('latin1', from, to);
  at = skip(bytes, quoted ? to + 1 : to, end);
  if (bytes[at] !== 58) return null;
  at = skip(bytes, at + 1, end);
  const value = quoted ? jsonValue(text, at) : plain(text, at, 'text');
  if (!value || value.open || value.end > end) return null;
  if (value.kind !== 'container') return { name, value, past: pastValue(value) };
  const past = closeContainer(bytes, at, Math.min(end, at + REACH));
  return past < 0 ? null : { name, value: { ...value, end: past }, past };
}

/** The first member behind `at` whose name says that it is the value. */
function walkMembers(text: Text, at: number, end: number): Value | null {
  const { bytes } = text;
  for (let i = 0; i < MOST_BETWEEN; i++) {
    while (at < end && isBlank(bytes[at])) at++;
    if (bytes[at] !== 44) return null;
    at++;
    while (at < end && isBlank(bytes[at])) at++;
    const member = memberValue(text, at, end);
    if (!member) return null;
    if (isValueName(member.name)) return inner(text, member.value);
    at = member.past;
  }
  return null;
}

/** Members lead from `at` to the one that begins at `to`. */
function walkOver(text: Text, at: number, to: number): boolean {
  const { bytes } = text;
  for (let i = 0; i <= MOST_BETWEEN; i++) {
    while (at < to && isBlank(bytes[at])) at++;
    if (bytes[at] !== 44) return false;
    at++;
    while (at < to && isBlank(bytes[at])) at++;
    if (at >= to) return at === to;
    const member = memberValue(text, at, to);
    if (!member) return false;
    at = member.past;
  }
  return false;
}

/** OpenTelemetry writes {"stringValue":"…"}. */
function inner(text: Text, value: Value): Value | null {
  if (value.kind !== 'container') return value;
  const { bytes } = text;
  let at = value.start + 1;
  while (at < value.end && isBlank(bytes[at])) at++;
  const member = bytes[value.start] === 123 ? memberValue(text, at, value.end) : null;
  return member && isValueName(member.name) && member.value.kind !== 'container' ? member.value : null;
}

/** `<add key="DbPassword" value="…"/>`, `<param name="password">…</param>`; `at` is behind the quote of the name. */
function attribute(text: Text, equals: number, at: number): Value | null {
  const { bytes } = text;
  const { name } = nameBefore(text, equals);
  if (!NAME.test(name)) return null;
  if (bytes[at] === 62 && /^(?:name|key)$/i.test(name)) {
    const value = xmlText(text, at + 1);
    return value && { ...value, kind: 'maybe' };
  }
  if (!isSpace(bytes[at])) return null;
  const value = attributes(text, at, isValueName);
  if (!value) return null;
  return value.kind === 'string' ? value : { ...value, kind: 'maybe' };
}

/** `Type=password Value=…`, `{name: DB_PASSWORD, value: …}`. */
function bareValue(text: Text, start: number, to: number): Value | null {
  const { bytes, end } = text;
  const before = skipBack(bytes, start, text.start);
  if (!(bytes[before] === 61 || bytes[before] === 58) || before < text.start) return null;
  if (!NAME.test(nameBefore(text, before).name)) return null;
  let at = bytes[to] === 44 ? to + 1 : to;
  at = skip(bytes, at, end);
  const from = at;
  while (at < end && at - from < 20 && isLetter(bytes[at])) at++;
  if (!isValueName(bytes.toString('latin1', from, at))) return null;
  if (bytes[at] === 61) return plain(text, at + 1, 'text');
  return bytes[at] === 58 ? plain(text, skip(bytes, at + 1, end), 'text') : null;
}

/** An element of a list and the next one; `at` is behind the quote of the first, `mark` the sign before it. */
function listed(text: Text, start: number, mark: number, at: number): Value | null {
  const { bytes, end } = text;
  const flag = bytes[start] === 45;
  const pair = mark === 91 || mark === 40;
  if (!(flag || pair || (mark === 44 && text.json))) return null;
  const quote = bytes[at - 1];
  at = skip(bytes, at, end);
  if (bytes[at] !== 44) return null;
  at = skip(bytes, at + 1, end);
  if (bytes[at] !== quote) return null;
  const close = quote === QUOTE ? closingQuote(bytes, at + 1, end) : bytes.indexOf(quote, at + 1);
  if (close < 0 || close >= end || close === at + 1) return null;
  // The value of a flag is no flag.
  if (flag && bytes[at + 1] === 45) return null;
  return span('maybe', at + 1, close);
}
