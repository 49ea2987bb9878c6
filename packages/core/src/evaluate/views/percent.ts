/** Percent-encoding and forms: `card=4111%201111…`, `name=Jane+Roe`, `data=%7B%22password%22%3A…`, `%u0040` of IIS. */
import { hex, type ViewWriter } from './view.ts';

const PERCENT = 37;
const PLUS = 43;
const QUOTE = 34;
const BACKSLASH = 92;
/** Bytes in which `://` must come for a token to be a URL; a key may stand before it. */
const LONGEST_SCHEME = 48;

/** What a URL or form body ends at on both sides: white space, quotes, < > \ ` */
export function endsUrl(c: number): boolean {
  return c <= 32 || c === QUOTE || c === 39 || c === 60 || c === 62 || c === BACKSLASH || c === 96;
}

/** Decodes the parts of a URL or form that have an escape, each as a record. */
export function decodePercent(writer: ViewWriter, from: number, to: number): void {
  const { source } = writer;
  let query = false;
  for (let at = behindHost(source, from, to); at <= to; ) {
    let end = at;
    let equals = -1;
    let escaped = false;
    let plus = false;
    for (; end < to && source[end] !== 38 && source[end] !== 63; end++) {
      const c = source[end];
      if (c === 61 && equals < 0) equals = end;
      else if (c === PERCENT) escaped = true;
      else if (c === PLUS && (query || equals >= 0)) plus = true;
    }
    if (escaped || plus) part(writer, at, equals, end, query);
    query = true;
    at = end + 1;
  }
}

/** An escape in the user's name of a URL is none of ours: `https://a%40b.example:…@host/` has one host. */
function behindHost(source: Buffer, from: number, to: number): number {
  const stop = Math.min(to, from + LONGEST_SCHEME);
  for (let at = from; at < stop; at++) {
    if (source[at] === PERCENT) return from;
    if (source[at] !== 58 || source[at + 1] !== 47 || source[at + 2] !== 47) continue;
    at += 3;
    while (at < to && source[at] !== 47 && source[at] !== 63 && source[at] !== 35) at++;
    return at;
  }
  return from;
}

function part(writer: ViewWriter, from: number, equals: number, to: number, query: boolean): void {
  writer.room(2 * (to - from) + 4);
  if (equals < 0) unescapePercent(writer, from, to, query);
  else {
    unescapePercent(writer, from, equals + 1, false);
    // With quotes around it a value with spaces is one value, as it was before.
    const quoted = hasSpace(writer.source, equals + 1, to);
    if (quoted) writer.put(QUOTE, equals + 1);
    unescapePercent(writer, equals + 1, to, true);
    if (quoted) writer.put(QUOTE, to);
  }
  writer.end(to);
}

/** The value has a space in it, and nothing that quotes around it would not hold. */
function hasSpace(source: Buffer, from: number, to: number): boolean {
  let space = false;
  for (let at = from; at < to; at++) {
    const c = source[at];
    if (c === PLUS) space = true;
    if (c !== PERCENT) continue;
    const code = hex(source, at + 1, 2, to);
    if (code === 32 || code === 9) space = true;
    else if (code === QUOTE || code === BACKSLASH || code === 10 || code === 13) return false;
  }
  return space;
}

/** Writes [from, to) without its escapes; `form` says that a plus is a space. */
export function unescapePercent(writer: ViewWriter, from: number, to: number, form: boolean): void {
  const { source } = writer;
  for (let at = from; at < to; ) {
    const c = source[at];
    if (c === PERCENT) {
      const code = hex(source, at + 1, 2, to);
      if (code >= 0) {
        writer.put(code, at);
        at += 3;
        continue;
      }
      const unit = (source[at + 1] | 32) === 117 ? hex(source, at + 2, 4, to) : -1;
      if (unit >= 0) {
        writer.character(unit, at);
        at += 6;
        continue;
      }
    }
    writer.put(form && c === PLUS ? 32 : c, at++);
  }
}
