/**
 * JSON of any layout: held against the grammar of RFC 8259, and put on one line, so that the scan takes it for one record.
 * One pass, no recursion. src/matcher/reader.ts is the only caller and holds the same numbers.
 */
import { at, isDigit, isHex } from './bytes';

const FOREIGN: i32 = -1;
const DEEP: i32 = -2;

/** Most levels that anybody may allow. */
const LEVELS: u32 = 1024;
/** Closing brackets of the open containers. */
const closing = memory.data(1024);

const NEWLINE = 10;
const CARRIAGE = 13;

/**
 * Reads one value in [input + from, input + n) and the white space around it, in which line breaks become spaces.
 * Returns the offset behind, or FOREIGN, or DEEP when containers nest deeper than `depth`.
 */
export function document(input: usize, from: u32, n: u32, depth: u32): i32 {
  const end = input + (n as usize);
  let p = space(input + (from as usize), end);
  let level: u32 = 0;
  if (depth > LEVELS) depth = LEVELS;
  /** A closing bracket may stand in place of the next value or key: nothing is in the container yet. */
  let first = false;
  while (true) {
    // A value, or in an object a key and a value.
    if (p >= end) return FOREIGN;
    let c = at(p);
    const close = level > 0 ? at(closing + level - 1) : 0;
    if (first && c == close) {
      // Nothing was in it.
    } else {
      if (close == 125) {
        if (c != 34) return FOREIGN;
        p = string(p + 1, end);
        if (!p) return FOREIGN;
        p = space(p, end);
        if (p >= end || at(p) != 58) return FOREIGN;
        p = space(p + 1, end);
        if (p >= end) return FOREIGN;
        c = at(p);
      }
      if (c == 123 || c == 91) {
        if (level >= depth) return DEEP;
        store<u8>(closing + level, (c + 2) as u8);
        level++;
        first = true;
        p = space(p + 1, end);
        continue;
      }
      p = c == 34 ? string(p + 1, end) : scalar(p, c, end);
      if (!p) return FOREIGN;
      p = space(p, end);
    }
    first = false;
    // What ends here, up to the next comma.
    while (true) {
      if (level == 0) return (p - input) as i32;
      if (p >= end) return FOREIGN;
      c = at(p);
      if (c == 44) {
        p = space(p + 1, end);
        break;
      }
      if (c != at(closing + level - 1)) return FOREIGN;
      level--;
      p = space(p + 1, end);
    }
  }
}

/** Behind white space; of line breaks spaces are made. */
function space(p: usize, end: usize): usize {
  for (; p < end; p++) {
    const c = at(p);
    if (c > 32) return p;
    if (c == NEWLINE || c == CARRIAGE) store<u8>(p, 32);
    else if (c != 32 && c != 9) return p;
  }
  return p;
}

/** Behind the closing quote of the string whose text begins at p; 0 when it is none. */
function string(p: usize, end: usize): usize {
  while (p < end) {
    const v = v128.load(p);
    const special = v128.or(
      v128.or(i8x16.eq(v, i8x16.splat(34)), i8x16.eq(v, i8x16.splat(92))),
      i8x16.lt_u(v, i8x16.splat(32)),
    );
    const mask = i8x16.bitmask(special) as u32;
    if (!mask) {
      p += 16;
      continue;
    }
    p += ctz(mask) as usize;
    if (p >= end) return 0;
    const c = at(p);
    if (c == 34) return p + 1;
    if (c != 92 || p + 1 >= end) return 0;
    const e = at(p + 1);
    p += 2;
    if (e == 117) {
      if (end - p < 4 || !isHex(at(p)) || !isHex(at(p + 1)) || !isHex(at(p + 2)) || !isHex(at(p + 3))) return 0;
      p += 4;
    } else if (e != 34 && e != 92 && e != 47 && e != 98 && e != 102 && e != 110 && e != 114 && e != 116) return 0;
  }
  return 0;
}

/** Behind a number, true, false or null; 0 when it is none. */
function scalar(p: usize, c: u32, end: usize): usize {
  if (c == 116) return word(p, end, 0x65757274, 4);
  if (c == 110) return word(p, end, 0x6c6c756e, 4);
  if (c == 102) return word(p + 1, end, 0x65736c61, 4);
  if (c == 45) p++;
  if (p >= end || !isDigit(at(p))) return 0;
  if (at(p) == 48) p++;
  else p = someDigits(p, end);
  if (p < end && at(p) == 46) {
    const q = someDigits(++p, end);
    if (q == p) return 0;
    p = q;
  }
  if (p < end && (at(p) | 32) == 101) {
    p++;
    if (p < end && (at(p) == 43 || at(p) == 45)) p++;
    const q = someDigits(p, end);
    if (q == p) return 0;
    p = q;
  }
  return p;
}

function someDigits(p: usize, end: usize): usize {
  while (p < end && isDigit(at(p))) p++;
  return p;
}

function word(p: usize, end: usize, letters: u32, n: usize): usize {
  return end > p && end - p >= n && load<u32>(p) == letters ? p + n : 0;
}
