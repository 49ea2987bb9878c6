/**
 * Shape `words`: a capitalised word behind another one, at least one of them in the name dictionaries; and in a sentence
 * a capitalised word alone, when no dictionary has it for a word of every day.
 */
import { WORDS, emit } from './emit';
import { AMBIGUOUS, FREQUENT_GIVEN, FREQUENT_SURNAME, GIVEN, NAME, PLACE, WORD, nameFlags, wordEnd, wordStart } from './names';
import { at, isAlnum, isLower, isUpper, isWord } from './bytes';

// @ts-ignore: decorator
@inline function capital(c: u32): bool {
  return isUpper(c) || c >= 0xc3;
}

const STRONG: u32 = FREQUENT_GIVEN | FREQUENT_SURNAME | AMBIGUOUS;

/** A letter beyond ASCII is in the word, so the dictionaries may hold another spelling of it. General punctuation (E2) is none. */
function wide(p: usize, end: usize): bool {
  for (; p < end; p++) if (at(p) >= 0xc3 && at(p) != 0xe2) return true;
  return false;
}

/** A small word inside a surname, of two or three lower-case letters. */
function particle(p: usize, end: usize): bool {
  const w = load<u32>(p) | 0x20;
  if (end - p == 2) {
    // de da di du al el la le
    const two = w & 0xffff;
    if ((two & 0xff) == 0x64) return two == 0x6564 || two == 0x6164 || two == 0x6964 || two == 0x7564;
    return two == 0x6c61 || two == 0x6c65 || two == 0x616c || two == 0x656c;
  }
  if (end - p != 3) return false;
  // van von, der den del dos, bin ibn, ter ten
  const three = w & 0xffffff;
  if ((three & 0xff) == 0x76) return three == 0x6e6176 || three == 0x6e6f76;
  if ((three & 0xff) == 0x64) return three == 0x726564 || three == 0x6e6564 || three == 0x6c6564 || three == 0x736f64;
  return three == 0x6e6962 || three == 0x6e6269 || three == 0x726574 || three == 0x6e6574;
}

/** `mr`, `ms`, `dr`, `mrs` or `prof` at [p, end), in any case; what stands behind is a name, known or not. */
function title(p: usize, end: usize): bool {
  const n = end - p;
  if (n < 2 || n > 4) return false;
  const w = load<u32>(p) | 0x20202020;
  const two = w & 0xffff;
  if (n == 2) return two == 0x726d || two == 0x736d || two == 0x7264;
  if (n == 3) return (w & 0xffffff) == 0x73726d;
  return w == 0x666f7270;
}

/** A word or place that the dictionaries of names do not have. */
function noName(flags: u32): bool {
  return (flags & (WORD | PLACE)) != 0 && (flags & NAME) == 0;
}

/** p is the first byte of a capitalised word with a space before it; true when it made a pair of it and the word before. */
export function pair(p: usize): bool {
  let left = p - 1;
  const mark = at(left - 1);
  // "Doe, Jane" and "J. Doe", "Dr. Doe": the mark belongs to the joint.
  if (mark == 44 || mark == 46) left--;
  let first = wordStart(left);
  if (first == left) return false;
  let c = at(first);
  const near = first;
  // "Ludwig van Beethoven", "Anna van der Berg"
  for (let n: u32 = 0; n < 2 && isLower(c) && particle(first, left); n++) {
    if (at(first - 1) != 32) return false;
    left = first - 1;
    first = wordStart(left);
    if (first == left) return false;
    c = at(first);
  }
  // "De Bruyne", "Van Gorp": a particle with a capital
  const titled = title(first, left) || (left - first < 4 && isUpper(c) && particle(first, left));
  if (!capital(c) && !titled) return false;
  const before = at(first - 1);
  // The tail of a path, class name or identifier is no name.
  if (before == 46 || before == 47 || before == 95 || before == 36 || (isAlnum(before) && at(first - 2) != 92)) return false;
  const end = wordEnd(p);
  const after = at(end);
  if (after == 95 || after == 40 || after - 48 < 10) return false;
  const f2 = nameFlags(p, end);
  const high = wide(first, left) || wide(p, end);
  // Initials have no dictionary; the other word must be a name then.
  const f1 = left - first == 1 ? 0 : nameFlags(first, left);
  if (((f1 | f2) & NAME) == 0 && !high && !titled && !(f1 == 0 && f2 == 0 && spoken(first, left) && spoken(p, end) && closes(end))) return false;
  // "Mark Complete", "Order Nguyen": a word that is no name too ends one; what stands on its other side has its own pair.
  // Behind a particle any word is a surname, and in a sentence behind a given name: "Kevin Barman called".
  if (isUpper(c) && titled && noName(f2) && !title(first, left)) return false;
  if (!titled && (noName(f1) || (noName(f2) && first == near && !(f1 & GIVEN && (f1 & (WORD | PLACE)) == 0 && spoken(p, end) && closes(end))))) return false;
  if (first == near && f1 & WORD && f2 & WORD && ((f1 | f2) & STRONG) == 0) return false;
  emit(WORDS, first, end);
  return true;
}

/** A capital, then small letters: no abbreviation. */
function spoken(p: usize, end: usize): bool {
  return end - p > 2 && isLower(at(p + 1)) && isLower(at(end - 1));
}

/** What may stand behind a whole name: a small word, a number, a bracket, the end of a part of a sentence or of the record. */
function closes(end: usize): bool {
  const c = at(end);
  const next = at(end + 1);
  if (c == 32) return isLower(next) || next - 48 < 10 || next == 40 || next == 60;
  if (c == 39) return next == 115 && at(end + 2) == 32;
  if (c == 10 || c == 13 || c == 34 || c == 59 || c == 41) return true;
  return (c == 44 || c == 46 || c == 58 || c == 63 || c == 33) && (next == 32 || next == 10 || next == 34);
}

/** A small word follows, or what ends a part of a sentence. */
function sentence(end: usize): bool {
  const c = at(end);
  const next = at(end + 1);
  if (c == 32) return isLower(next);
  if (c == 39) return next == 115 && at(end + 2) == 32;
  if (c == 44) return next == 32 && isLower(at(end + 2));
  if (c == 10 || c == 34 || c == 59 || c == 41) return true;
  return (c == 46 || c == 63 || c == 33) && (next == 10 || next == 34 || (next == 32 && isUpper(at(end + 2))));
}

/** p is the first byte of a capitalised word. */
// @ts-ignore: decorator
@inline export function lone(p: usize): void {
  const c = at(p) < 128 ? at(p + 1) : at(p + 2);
  // O'Brien
  if (!isLower(c) && c < 0xc3 && !(c == 39 && isLower(at(p + 3)))) return;
  const before = at(p - 1);
  const b = at(p - 2);
  // Behind a word; or where a sentence or a string of JSON begins.
  if (before == 32) {
    if (isWord(b) || b == 44) alone(p, true);
    else if (b == 46 || b == 33 || b == 63 || b == 58 || b == 34 || b == 62 || b == 93) alone(p, false);
    else if (b == 45 ? signs(p - 2) : b == 47 ? (at(p - 3) | 32) == 119 : b - 48 < 10 && year(p - 5)) alone(p, true);
  } else if (before == 10 || (before == 34 && b == 58)) alone(p, false);
}

/** A small word, comma or year is before the blank, and the sentence goes on or ends behind the word. */
function between(p: usize, end: usize): bool {
  const b = at(p - 2);
  return (isLower(b) || b == 44 || b - 48 < 10) && at(end) != 34;
}

/** "- Jane" and "-- Jane" where a record begins; q is the dash before the blank. */
function signs(q: usize): bool {
  const c = at(q - 1);
  return c == 10 || (c == 45 && at(q - 2) == 10);
}

/** "In 2003 Jane": 19xx or 20xx at q, behind a blank. */
function year(q: usize): bool {
  const two = load<u16>(q) as u32;
  return at(q - 1) == 32 && (two == 0x3931 || two == 0x3032) && at(q + 2) - 48 < 10;
}

function alone(p: usize, inside: bool): void {
  let end = wordEnd(p);
  // Jane's
  if (at(end - 2) == 39 && at(end - 1) == 115) end -= 2;
  // "Jane: …" and "Exception: …"
  const colon = inside && at(end) == 58 && at(end + 1) == 32;
  // "Jane: yes" and, below the comma of a closing, "Jane"
  const stands = !inside && ((at(end) == 58 && at(end + 1) == 32) || (at(end) < 32 && at(p - 1) == 10 && at(p - 2) == 44));
  if (!(inside ? colon || sentence(end) : stands || opens(end)) || end - p < 3 || end - p > 24) return;
  const flags = nameFlags(p, end);
  if ((colon || (stands && at(end) == 58)) && !(flags & NAME)) return;
  // "Chase approved", "said Baker": a word may be a name where a sentence begins, and between small words.
  if (flags & (WORD | PLACE) && !(flags & (FREQUENT_GIVEN | FREQUENT_SURNAME)) && (inside ? !(flags & NAME && between(p, end)) : !(flags & GIVEN))) return;
  emit(WORDS, p, end);
}

/** "Jane called", "Jane, can you". */
function opens(end: usize): bool {
  const c = at(end);
  if (c == 39) return at(end + 1) == 115 && at(end + 2) == 32;
  return c == 32 ? isLower(at(end + 1)) : c == 44 && at(end + 1) == 32 && isLower(at(end + 2));
}

/** p is where a record begins: "tracy wrote", "im jane". */
export function opening(p: usize): void {
  if (!isLower(at(p))) return;
  const end = wordEnd(p);
  if (at(end) != 32) return;
  if (end - p == 2) {
    const two = load<u16>(p) as u32;
    // im, hi
    if (two == 0x6d69 || two == 0x6968) emit(WORDS, p, end);
    return;
  }
  if (end - p == 3 && at(p) == 105 && at(p + 1) == 39 && at(p + 2) == 109) {
    emit(WORDS, p, end);
    return;
  }
  const next = at(end + 1);
  if (end - p > 24 || !(isLower(next) || next >= 0xc3)) return;
  const flags = nameFlags(p, end);
  if (flags & FREQUENT_GIVEN && !(flags & (WORD | PLACE))) emit(WORDS, p, end);
}
