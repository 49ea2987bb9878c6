/** Quoted-printable, RFC 2045 section 6.7: `jane=40example.com`, lines broken by `=` at their end. */
import { hexDigit, type ViewWriter } from './view.ts';

const EQUALS = 61;

/** Writes [from, to) without its escapes and soft line breaks. */
export function unescapeQuoted(writer: ViewWriter, from: number, to: number): boolean {
  const { source } = writer;
  writer.room(to - from + 2);
  let any = false;
  for (let at = from; at < to; ) {
    const c = source[at];
    if (c === EQUALS) {
      const line = lineBreak(source, at + 1, to);
      if (line > 0) {
        any = true;
        writer.gap(at);
        at = line;
        continue;
      }
      const code = capitalHex(source, at + 1, to);
      if (code >= 0) {
        any = true;
        writer.put(code, at);
        at += 3;
        continue;
      }
    }
    writer.put(c, at++);
  }
  return any;
}

/** One past a line break at `at`, or -1. */
function lineBreak(source: Buffer, at: number, to: number): number {
  if (source[at] === 13) at++;
  return at < to && source[at] === 10 ? at + 1 : -1;
}

/** Two digits as mail writes them: no small letters. */
function capitalHex(source: Buffer, at: number, to: number): number {
  if (at + 2 > to || source[at] >= 97 || source[at + 1] >= 97) return -1;
  const high = hexDigit(source[at]);
  const low = hexDigit(source[at + 1]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/** `pod=40f3a.prod` looks the same: only behind a well-known top-level domain `=40` is taken for a sign of mail. */
const MAIL =
  /^[A-Za-z0-9._%+'-]{1,64}=40[A-Za-z][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.(?:com|org|net|edu|gov|mil|int|info|biz|io|dev|app|me|eu|us|uk|ca|au|nz|ie|de|at|ch|fr|be|nl|lu|it|es|pt|pl|cz|sk|hu|ro|bg|gr|se|no|dk|fi|is|ee|lv|lt|ru|ua|tr|il|in|jp|kr|cn|tw|sg|za|br|mx|ar|cl|example)(?![A-Za-z0-9_-])/;

/** The token [from, to) begins with an address, its sign written `=40`. */
export function holdsAddress(source: Buffer, from: number, to: number): boolean {
  return MAIL.test(source.toString('latin1', from, Math.min(to, from + 400)));
}
