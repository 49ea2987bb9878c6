/** Character references of HTML and XML: `jane&#64;example.com`, `John&nbsp;Smith`, `&quot;password&quot;:&quot;x&quot;`. */
import { hexDigit, type ViewWriter } from './view.ts';

const AMPERSAND = 38;

/** Those that may be part of a value or around it; HTML 5.2 section 8.5. A space that does not break is a space. */
const NAMED: Readonly<Record<string, number>> = {
  amp: 38,
  lt: 60,
  gt: 62,
  quot: 34,
  apos: 39,
  nbsp: 32,
  ensp: 32,
  emsp: 32,
  thinsp: 32,
  commat: 64,
  period: 46,
  comma: 44,
  colon: 58,
  semi: 59,
  sol: 47,
  bsol: 92,
  lowbar: 95,
  hyphen: 45,
  dash: 45,
  ndash: 45,
  plus: 43,
  equals: 61,
  num: 35,
  percnt: 37,
  excl: 33,
  quest: 63,
  dollar: 36,
  ast: 42,
  lpar: 40,
  rpar: 41,
  lbrack: 91,
  rbrack: 93,
  lsqb: 91,
  rsqb: 93,
  lcub: 123,
  rcub: 125,
  lbrace: 123,
  rbrace: 125,
  Tab: 9,
  NewLine: 10,
  rsquo: 39,
  lsquo: 39,
  szlig: 223,
};

/** Latin-1 letters from U+00C0 on; small ones follow in the same order from U+00E0 on. */
const LETTERS =
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml - Oslash Ugrave Uacute Ucirc Uuml Yacute THORN';

const TABLE = new Map(Object.entries(NAMED));
for (const [i, name] of LETTERS.split(' ').entries()) {
  TABLE.set(name, 0xc0 + i);
  // &aelig; &eth; &thorn; are lower case throughout.
  TABLE.set(/^[A-Z]{2}/.test(name) ? name.toLowerCase() : name[0].toLowerCase() + name.slice(1), 0xe0 + i);
}

/** Longest name, or digits with the signs before them. */
const LONGEST = 10;

/** Writes [from, to) without its references. */
export function unescapeHtml(writer: ViewWriter, from: number, to: number): boolean {
  const { source } = writer;
  writer.room(to - from + 2);
  let any = false;
  for (let at = from; at < to; ) {
    const c = source[at];
    if (c !== AMPERSAND) {
      writer.put(c, at++);
      continue;
    }
    const end = referenceEnd(source, at, to);
    const code = end < 0 ? -1 : codeOf(source, at + 1, end);
    if (code < 0) {
      writer.put(c, at++);
      continue;
    }
    any = true;
    writer.character(code, at);
    at = end + 1;
  }
  return any;
}

/** The semicolon of the reference at `at`, or -1. */
function referenceEnd(source: Buffer, at: number, to: number): number {
  const stop = Math.min(to, at + 2 + LONGEST);
  for (let i = at + 1; i < stop; i++) {
    const c = source[i];
    if (c === 59) return i;
    const digit = c >= 48 && c <= 57;
    if (!digit && !((c | 32) >= 97 && (c | 32) <= 122) && !(c === 35 && i === at + 1)) return -1;
  }
  return -1;
}

/** Character of the reference [from, to), or -1. */
function codeOf(source: Buffer, from: number, to: number): number {
  if (source[from] !== 35) return TABLE.get(source.toString('latin1', from, to)) ?? -1;
  const isHex = (source[from + 1] | 32) === 120;
  const base = isHex ? 16 : 10;
  let code = 0;
  const first = from + (isHex ? 2 : 1);
  for (let at = first; at < to; at++) {
    const digit = hexDigit(source[at]);
    if (digit < 0 || digit >= base) return -1;
    code = code * base + digit;
  }
  if (first === to || code === 0 || code > 0x10ffff) return -1;
  return code === 0xa0 ? 32 : code;
}
