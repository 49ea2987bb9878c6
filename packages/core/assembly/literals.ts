/**
 * Literals: prefixes of secrets and keywords. Every literal begins, but for leading punctuation, with a letter, and
 * is looked for only where a word begins; so the first four letters of each word are looked up in a bit table, and
 * what is there is verified. The hyperscan engine finds literal ends by itself and shares the verification, so both
 * engines report the same.
 */
import { LITERAL, emit } from './emit';
import { NAME, nameFlags, wordEnd } from './names';
import { at, isAlnum, isAlnumAt, isDigit, isEscaped, isLetter, isLower, isUpper, isWordAt } from './bytes';

/** Flags of a literal, set by the host (src/matcher/literals.ts holds the same numbers). */
const CASED: u32 = 1;
/** Start of a secret; else a keyword. */
const PREFIX: u32 = 2;
/** Keyword counts as the last word of a key: `"password":`, `password=`. */
const KEY: u32 = 4;
/** Keyword counts as a word of a text. */
const PROSE: u32 = 8;
/** As a word it counts only when a word of the name dictionaries is near behind it. */
const WANTS_NAME: u32 = 16;
/** As a word it counts only when a digit is near behind it. */
const WANTS_DIGIT: u32 = 32;
/** A digit before it serves as well. */
const EITHER_SIDE: u32 = 64;
/** `_` in it stands for a joint of words: _ - . space, or nothing. */
const JOINTS: u32 = 128;
/** 4096 rows of 32 bits: row by the first three letters, bit by the fourth. */
let table: usize = 0;
/** 131,072 bits, by a hash of the first five bytes: for what passed the first table. */
let fives: usize = 0;
/** 32,768 bits, by a hash of the first four bytes: the same for literals of three or four. */
let fours: usize = 0;
/**
 * Two times 16,384 u16: index + 1 of the first of the literals that may begin so, by a hash of the first five bytes, and for
 * those of three or four by a hash of the first four.
 */
let heads: usize = 0;
/**
 * A literal, 32 bytes, once for each way its beginning may be spelled: pointer, length | lead << 8 | flags << 16, next (index
 * first eight bytes from its first letter on, each with bit 5 set, and the mask of those it has.
 */
let entries: usize = 0;

export function setLiterals(bits: usize, more: usize, short: usize, rows: usize, list: usize): void {
  table = bits;
  fives = more;
  fours = short;
  heads = rows;
  entries = list;
}

// @ts-ignore: decorator
@inline function row(w: u32): u32 {
  return ((w & 0xffffff) * 0x9e3779b1) >> 20;
}

const ENTRY: usize = 32;
const hits = memory.data(4 * 640);

/** Looks up the n words that begin at the positions in `starts`, at most 640; first all of them in the bit table. */
export function lookUpAll(starts: usize, n: u32): void {
  let count: usize = 0;
  const end = starts + ((n as usize) << 2);
  for (let s = starts; s < end; s += 4) {
    const p = load<u32>(s);
    const w = load<u32>(p as usize) | 0x20202020;
    store<u32>(hits + (count << 2), p);
    count += ((load<u32>(table + ((row(w) << 2) as usize)) >> ((w >> 24) & 31)) & 1) as usize;
  }
  for (let i: usize = 0; i < count; i++) {
    const p = load<u32>(hits + (i << 2)) as usize;
    lookUp(p);
  }
}

/** Of letters, digits and the signs behind them five bits count; blanks, quotes and dashes are one. */
// @ts-ignore: decorator
@inline function letters(w: u32): u32 {
  return w & ((((w >> 6) | (w >> 4)) & 0x01010101) * 31);
}

const GOLDEN: u32 = 0x9e3779b1;

/**
 * Eight bytes that no literal begins with, by a hash of them. The words of a log are few, and most that pass the tables
 * come again and again.
 */
const strangers = memory.data(8 * 1024);

/** Looks for the literals that may begin at p, where a word begins. */
function lookUp(p: usize): void {
  const head = load<u64>(p) | 0x2020202020202020;
  const stranger = strangers + ((((head * 0x9e3779b97f4a7c15) >> 54) << 3) as usize);
  if (load<u64>(stranger) == head) return;
  const four = letters(load<u32>(p));
  const last = load<u8>(p, 4);
  const five =
    (((four & 31) << 20) | (((four >> 8) & 31) << 15) | (((four >> 16) & 31) << 10) | ((four >> 24) << 5)) |
    (last & 0x50 ? last & 31 : 0);
  const long = five * GOLDEN;
  const short = four * GOLDEN;
  let met = false;
  if (known(fives, long >> 15)) met = walk(p, head, long >> 18);
  if (known(fours, short >> 17)) met = walk(p, head, 16384 + (short >> 18)) || met;
  if (!met) store<u64>(stranger, head);
}

// @ts-ignore: decorator
@inline function known(bits: usize, bit: u32): bool {
  return ((load<u32>(bits + (((bit >> 5) << 2) as usize)) >> (bit & 31)) & 1) == 1;
}

/** Whether some literal of the chain begins with the eight bytes, as far as it has them. */
function walk(p: usize, head: u64, chain: u32): bool {
  let met = false;
  let i: usize = load<u16>(heads + ((chain << 1) as usize));
  while (i) {
    const e = entries + ((i - 1) * ENTRY);
    if ((head & load<u64>(e, 24)) == load<u64>(e, 16)) {
      met = true;
      const spec = load<u32>(e, 4);
      const start = p - (((spec >> 8) & 255) as usize);
      const end = endOf(load<u32>(e), start, spec & 255, spec >> 16);
      if (end) verify(e, spec, start, end);
    }
    i = load<u32>(e, 8);
  }
  return met;
}

// @ts-ignore: decorator
@inline function isJoint(c: u32): bool {
  return c == 95 || c == 45 || c == 46 || c == 32;
}

/** One past the literal that begins at p; 0 when it does not. */
function endOf(text: usize, p: usize, n: u32, flags: u32): usize {
  for (let i: u32 = 0; i < n; i++) {
    const t = at(text + i);
    let c = at(p);
    if (t == 95 && flags & JOINTS) {
      if (isJoint(c)) p++;
      continue;
    }
    if (!(flags & CASED) && isUpper(c)) c |= 32;
    if (t != c) return 0;
    p++;
  }
  return p;
}

/** Where the literal that ends at p begins, which libhs has found there. */
function startOf(text: usize, p: usize, n: u32, flags: u32): usize {
  if (!(flags & JOINTS)) return p - n;
  for (let i = n; i > 0; i--) {
    if (at(text + i - 1) != 95 || isJoint(at(p - 1))) p--;
  }
  return p;
}

/** For the hyperscan engine: pairs (index, end) of u32 from libhs, offsets relative to `input`. */
export function verifyEnds(pairs: usize, n: u32, input: usize): void {
  for (let i: u32 = 0; i < n; i++) {
    const e = entries + (load<u32>(pairs) as usize) * ENTRY;
    const spec = load<u32>(e, 4);
    const end = input + (load<u32>(pairs, 4) as usize);
    const start = startOf(load<u32>(e), end, spec & 255, spec >> 16);
    const p = start + (((spec >> 8) & 255) as usize);
    if (beginsWord(p)) verify(e, spec, start, end);
    pairs += 8;
  }
}

/** The scalar twin of the word-start mask in scan.ts. */
function beginsWord(p: usize): bool {
  if (isEscaped(p)) return false;
  if (at(p) >= 128) return at(p) >= 192;
  if (!isWordAt(p - 1)) return true;
  return isUpper(at(p)) && isLower(at(p - 1));
}

function verify(e: usize, spec: u32, start: usize, end: usize): void {
  const flags = spec >> 16;
  const p = start + (((spec >> 8) & 255) as usize);
  if (flags & PREFIX) {
    if (!isAlnumAt(p - 1)) emit(LITERAL + load<u32>(e, 12), start, end);
    return;
  }
  const c = at(end);
  if (flags & KEY && (c | 32) == 115 && isQuoted(end + 1) && listBehind(end + 2)) {
    // A plural: "ssns": […].
    emit(LITERAL + load<u32>(e, 12), start, end + 1);
    return;
  }
  if (isLetter(c) && !(isUpper(c) && isLower(at(end - 1)))) return;
  if (flags & KEY && endsKey(start, end)) {
    emit(LITERAL + load<u32>(e, 12), start, end);
    return;
  }
  if (!(flags & PROSE)) return;
  // Scripts from Devanagari on, Chinese and Japanese among them, may have no spaces.
  if (at(p) < 0xe0 && (isAlnum(c) || c == 95 || isAlnumAt(p - 1) || at(p - 1) == 95)) return;
  if (flags & WANTS_DIGIT && !digitNear(end) && !(flags & EITHER_SIDE && digitBefore(start))) return;
  if (flags & WANTS_NAME && !nameNear(end, 4)) return;
  emit(LITERAL + load<u32>(e, 12), start, end);
}

/**
 * `"password":`, `password=`, `password: `, `'password' =>`, `user[password]=`, `[password] =>`, `\"password\":`,
 * `<password>`, `&lt;password&gt;`, `password%3D`: behind closing marks and a blank or two a colon or an equals sign must
 * come. A name beside its value has other signs: `"password","x"`, `"value":"x","name":"password"}`, `name="password"
 * value="x"`, `s:8:"password";s:5:"x"`, `|password|x|`; so have `--password x` and `<password type="text">`.
 */
function endsKey(start: usize, p: usize): bool {
  const first = at(p);
  if (first == 62 || first == 124) return true;
  if (first == 37) return at(p + 1) == 51 && (at(p + 2) | 32) == 100;
  if (first == 38) return at(p + 1) == 103 && at(p + 2) == 116 && at(p + 3) == 59;
  while (at(p) == 92) p++;
  let c = at(p);
  if (c == 91) return at(p + 1) == 93 || isDigit(at(p + 1));
  if (c == 93 && at(p + 1) == 91) return true;
  // {name: DB_PASSWORD, value: x}
  if (c == 44) return at(p + 1) == 32 && (at(p + 2) | 32) == 118;
  if (c == 93 || c == 41) return at(p + 1) == 61 || (at(p + 1) == 32 && at(p + 2) == 61);
  const quoted = isQuoted(p);
  if (quoted) c = at(++p);
  // ""key"":""value"" in a quoted cell of CSV.
  if (quoted && c == 34) c = at(++p);
  if (quoted && (c == 44 || c == 59 || c == 62 || c == 93 || c == 125)) return true;
  const blank = c == 32 || c == 9;
  if (blank) c = at(++p);
  if (c == 32 || c == 9) c = at(++p);
  if (c == 58 || c == 61) return true;
  if (!blank) return false;
  if (quoted) return c == 44 || c == 125 || isLetter(c);
  const before = at(start - 1);
  return before == 45 || before == 60 || before == 58 || c == 124;
}

// @ts-ignore: decorator
@inline function isQuoted(p: usize): bool {
  return at(p) == 34 || at(p) == 39;
}

/** `: [`, or with escaped quotes `\\": [` less its first signs. */
function listBehind(p: usize): bool {
  while (at(p) == 92 || isQuoted(p)) p++;
  if (at(p) != 58) return false;
  p++;
  while (at(p) == 32) p++;
  return at(p) == 91;
}

/** A question serves as well: the next record may be its answer. */
function digitNear(p: usize): bool {
  for (const stop = p + 64; p < stop; p++) {
    const c = at(p);
    if (isDigit(c) || c == 63) return true;
    if (c == 10) return false;
  }
  return false;
}

function digitBefore(p: usize): bool {
  for (const stop = p - 48; p > stop; p--) {
    const c = at(p - 1);
    if (isDigit(c)) return true;
    if (c == 10) return false;
  }
  return false;
}

/** One of the next `words` words may be a name; a non-ASCII word always may. */
function nameNear(p: usize, words: u32): bool {
  while (words--) {
    const stop = p + 10;
    while (!isWordAt(p)) {
      if (p >= stop || at(p) == 10) return false;
      p++;
    }
    const end = wordEnd(p);
    if (end - p <= 40) {
      for (let q = p; q < end; q++) if (at(q) >= 128) return true;
      if (nameFlags(p, end) & NAME) return true;
    }
    p = end;
  }
  return false;
}
