/** Cookies whose names say that they open a session, in `Cookie` and `Set-Cookie` and in parsed ones. */
import { placeholder } from '../../detectors/kit/placeholder.ts';
import type { Text } from '../text.ts';
import { readMembers } from './json.ts';
import { skip, span, type Value } from './kinds.ts';

const SESSION =
  /sess|auth|token|csrf|xsrf|jwt|remember|credential|secret|ticket|identity|aspx|logged_in|bearer|saml|(?:^|[^a-z])sso(?:$|[^a-z])|s?sid(?:$|[^a-z])|psid|password|passwd/i;
const LONGEST_NAME = 96;
/** Expires=Wed, 21 Oct 2026 07:28:00 GMT */
const DATED = /^(?:expires|date)$/i;

function opensSession(name: string, value: string): boolean {
  return (
    SESSION.test(name) &&
    value.length >= 8 &&
    /[0-9]|^.{16}/.test(value) &&
    !/^\[/.test(value) &&
    !placeholder(value)
  );
}

/** Values of such cookies under a key of cookies. */
export function sessionCookies(text: Text, value: Value): Value[] {
  const found: Value[] = [];
  if (value.kind !== 'container') {
    // A key inside of cookies that were read already: cookie=cookie=…
    if (text.cookiesFrom < value.start && value.start < text.cookiesTo) return found;
    const quoted = value.kind === 'string' || value.kind === 'maybe';
    text.cookiesTo = readCookies(text, value.start, quoted ? value.end : text.end, found);
    text.cookiesFrom = value.start;
    return found;
  }
  for (const { name, value: one } of readMembers(text, value.start)?.list ?? []) {
    if (one.kind !== 'string') continue;
    if (name === '') readCookies(text, one.start, one.end, found);
    else if (opensSession(name, text.latin1(one.start, one.end))) found.push(one);
  }
  return found;
}

/** `a=1; b=2` from `at` on; ends with the first thing that is no cookie and no attribute of one, and says where. */
function readCookies(text: Text, at: number, end: number, found: Value[]): number {
  const { bytes } = text;
  for (;;) {
    at = skip(bytes, at, end);
    const from = at;
    while (at < end && at - from < LONGEST_NAME && isName(bytes[at])) at++;
    if (at === from) return at;
    const name = bytes.toString('latin1', from, at);
    if (bytes[at] === 61 && at < end) {
      at++;
      const start = bytes[at] === 34 && !text.json ? at + 1 : at;
      at = start;
      while (at < end && !endsCookie(bytes[at])) at++;
      if (opensSession(name, text.latin1(start, Math.min(at, start + 512))))
        found.push(span('text', start, at));
      if (bytes[at] === 34 && start > 0 && bytes[start - 1] === 34) at++;
      if (DATED.test(name)) {
        const most = Math.min(end, at + 40);
        while (at < most && bytes[at] !== 59 && bytes[at] !== 34) at++;
      }
    }
    if (at >= end || bytes[at] !== 59) return at;
    at++;
  }
}

/** RFC 6265: the octets of a value, but for the quote that ends a string around it. */
const endsCookie = (c: number) => c <= 32 || c === 59 || c === 34 || c === 44 || c === 39 || c === 92;
const isName = (c: number) => c > 32 && c !== 61 && c !== 59 && c !== 34 && c !== 44 && c !== 92 && c < 127;
