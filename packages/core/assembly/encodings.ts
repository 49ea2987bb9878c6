/**
 * What is written in an encoding: one candidate for the token, string or line it stands in, from its first sign on. The
 * host decodes that and scans it anew (src/evaluate/views). Every look goes forward from where the last one ended, or a
 * bounded way back.
 */
import { BASE64, COLOUR, ENTITY, PERCENT, QUOTED, emit } from './emit';
import { at, isAlnum, isDigit, isHex, isLetter, isUpper } from './bytes';

/** Farthest a plus is behind the equals sign of its value. */
const FORM: usize = 64;

let input: usize = 0;
let percentEnd: usize = 0;
let entityEnd: usize = 0;
let base64End: usize = 0;
let quotedEnd: usize = 0;
let colourEnd: usize = 0;

export function beginEncodings(from: usize): void {
  input = from;
  percentEnd = entityEnd = base64End = quotedEnd = colourEnd = from;
}

/** `%`, `&`, `+` or ESC at p. */
export function rareSign(p: usize, c: u32): void {
  if (c == 37) percent(p);
  else if (c == 38) entity(p);
  else if (c == 43) plus(p);
  else colour(p);
}

/** White space, quotes, < > \ ` end a URL or form body. */
function endsUrl(c: u32): bool {
  return c <= 32 || c == 34 || c == 39 || c == 60 || c == 62 || c == 92 || c == 96;
}

function urlEnd(p: usize): usize {
  while (!endsUrl(at(p))) p++;
  return p;
}

function hexValue(c: u32): u32 {
  return isDigit(c) ? c - 48 : (c | 32) - 87;
}

/** %XX of anything but most control characters, or %uXXXX. */
function percent(p: usize): void {
  if (p < percentEnd) return;
  if ((at(p + 1) | 32) == 117) {
    if (!isHex(at(p + 2)) || !isHex(at(p + 3)) || !isHex(at(p + 4)) || !isHex(at(p + 5))) return;
  } else {
    if (!isHex(at(p + 1)) || !isHex(at(p + 2))) return;
    const code = hexValue(at(p + 1)) * 16 + hexValue(at(p + 2));
    if (code < 32 && code != 9 && code != 10 && code != 13) return;
  }
  percentEnd = urlEnd(p);
  emit(PERCENT, p, percentEnd);
}

/** A plus between digits or before a capital in the value of a form: `q=4111+1111`, `q=Jane+Roe`. */
function plus(p: usize): void {
  if (p < percentEnd) return;
  if (isDigit(at(p + 1)) ? !isDigit(at(p - 1)) : !isUpper(at(p + 1)) || !isLetter(at(p - 1))) return;
  const stop = p - FORM > percentEnd ? p - FORM : percentEnd;
  let q = p - 1;
  // Clock times (`12:00+01:00`) have a colon.
  while (q > stop && (isAlnum(at(q)) || at(q) == 43 || at(q) == 45 || at(q) == 46 || at(q) == 95)) q--;
  if (at(q) != 61 || q <= input || !isAlnum(at(q - 1))) return;
  percentEnd = urlEnd(p);
  emit(PERCENT, p, percentEnd);
}

/** `&#64;`, `&#x40;`, `&commat;` */
function entity(p: usize): void {
  if (p < entityEnd) return;
  let q = p + 1;
  if (at(q) == 35) {
    q++;
    if ((at(q) | 32) == 120) q++;
    if (!isHex(at(q))) return;
    for (const stop = q + 7; q < stop && isHex(at(q)); ) q++;
  } else {
    if (!isLetter(at(q))) return;
    for (const stop = q + 9; q < stop && (isLetter(at(q)) || isDigit(at(q))); ) q++;
  }
  if (at(q) != 59) return;
  while (at(q) != 34 && at(q) != 10) q++;
  entityEnd = q;
  emit(ENTITY, p, q);
}

/** ESC, or a backslash and 1b or 33, before a bracket: the rest of the line is decoded. */
export function colour(p: usize): void {
  if (p < colourEnd) return;
  const c = at(p);
  if (c == 92 && !(at(p + 1) == 120 && at(p + 2) == 49 && (at(p + 3) | 32) == 98) && !(at(p + 2) == 51 && at(p + 3) == 51))
    return;
  if (c == 27 && at(p + 1) != 91 && at(p + 1) != 93) return;
  let q = p + 1;
  while (at(q) != 10) q++;
  colourEnd = q;
  emit(COLOUR, p, q);
}

/** p is the letter behind an equals sign and two digits: `=40` of an address whose host has a dot. */
export function quoted(p: usize): void {
  if (at(p - 2) != 52 || at(p - 1) != 48 || p < quotedEnd || !isAlnum(at(p - 4))) return;
  let q = p;
  let dot = false;
  while (isAlnum(at(q)) || at(q) == 45 || at(q) == 46) {
    if (at(q) == 46) dot = true;
    q++;
  }
  if (!dot) return;
  quotedEnd = urlEnd(q);
  emit(QUOTED, p - 3, quotedEnd);
}

function isBase64(c: u32): bool {
  return isLetter(c) || isDigit(c) || c == 43 || c == 47 || c == 45 || c == 95;
}

/** p is the 22nd byte of a run of letters and digits: a token that decodes to text. Hashes and ids do not. */
export function base64(p: usize): void {
  if (p < base64End) return;
  const run = p - 21;
  let start = run;
  while (start > base64End && isBase64(at(start - 1))) start--;
  if (!isText(start)) {
    // Behind a path or a name with dashes.
    if (start == run || !isText(run)) {
      base64End = p;
      return;
    }
    start = run;
  }
  let end = p + 1;
  while (isBase64(at(end))) end++;
  base64End = end;
  emit(BASE64, start, end);
}

// @ts-ignore: decorator
@inline function sextet(c: u32): u32 {
  if (c - 65 < 26) return c - 65;
  if (c - 97 < 26) return c - 71;
  if (c - 48 < 10) return c + 4;
  if (c == 43 || c == 45) return 62;
  return c == 47 || c == 95 ? 63 : 255;
}

/** Sixteen characters from p on decode to twelve bytes of UTF-8 without control characters; NUL may stand alone. */
function isText(p: usize): bool {
  let rest: u32 = 0;
  let before: u32 = 1;
  for (const stop = p + 16; p < stop; p += 4) {
    const a = sextet(at(p));
    const b = sextet(at(p + 1));
    const c = sextet(at(p + 2));
    const d = sextet(at(p + 3));
    if ((a | b | c | d) > 63) return false;
    const bits = (a << 18) | (b << 12) | (c << 6) | d;
    for (let shift: i32 = 16; shift >= 0; shift -= 8) {
      const byte = (bits >> (shift as u32)) & 255;
      if (rest > 0) {
        if (byte >> 6 != 2) return false;
        rest--;
      } else if (byte < 128) {
        if (byte == 127 || (byte < 32 && byte != 9 && byte != 10 && byte != 13 && (byte != 0 || before == 0))) return false;
      } else if (byte >= 0xc3 && byte < 0xf4) rest = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
      else return false;
      before = byte;
    }
  }
  return true;
}
