/**
 * Layouts: digit groups by their lengths (`3.3.3-2`) and tokens of capitals and digits by their places (`AAAAA9999A`), as
 * the detectors of the policy name them. The host writes the tables (src/matcher/layouts.ts).
 */
import { LITERAL, emit } from './emit';
import { at, isAlnum, isDigit, isUpper } from './bytes';

/** 256 bits: the lengths of the last two groups, four bits each, end some layout. */
let pairs: usize = 0;
/** Bit n: one group of n digits alone is a layout. */
let solo: u32 = 0;
/** 16 bytes each: packed lengths, number of groups, candidate's id, unused. */
let groupList: usize = 0;
let groupCount: u32 = 0;
/** Bit n: some token layout has n characters. */
let sizes: u32 = 0;
/** 16 bytes each: length, bits of the places that must be letters, of those that must be digits, candidate's id. */
let codeList: usize = 0;
let codeCount: u32 = 0;

export function setLayouts(
  pairBits: usize,
  soloBits: u32,
  groups: usize,
  nGroups: u32,
  sizeBits: u32,
  codes: usize,
  nCodes: u32,
): void {
  pairs = pairBits;
  solo = soloBits;
  groupList = groups;
  groupCount = nGroups;
  sizes = sizeBits;
  codeList = codes;
  codeCount = nCodes;
}

// @ts-ignore: decorator
@inline export function endsLayout(history: u32): bool {
  return ((load<u8>(pairs + ((history >> 3) & 31)) >> (history & 7)) & 1) == 1;
}

// @ts-ignore: decorator
@inline export function isSolo(n: u32): bool {
  return ((solo >> n) & 1) == 1;
}

// @ts-ignore: decorator
@inline function isSeparator(c: u32): bool {
  return c == 32 || c == 45 || c == 46;
}

/** One group [p, q) of n digits; other groups may stand beside it only behind a space. */
export function soloGroup(p: usize, q: usize, n: u32): void {
  const before = at(p - 1);
  if (before == 45 || before == 46) return;
  const after = at(q);
  if ((after == 45 || after == 46) && isDigit(at(q + 1))) return;
  for (let i: u32 = 0; i < groupCount; i++) {
    const e = groupList + ((i << 4) as usize);
    if (load<u32>(e, 4) == 1 && load<u32>(e) == n) emit(LITERAL + load<u32>(e, 8), p, q);
  }
}

/**
 * The last groups of a run, of which `have` were seen; `history` their lengths, the last one lowest. Of a longer row of
 * groups with the same sign between them no part is taken.
 */
export function groupsEnd(history: u32, have: i32, q: usize): void {
  for (let i: u32 = 0; i < groupCount; i++) {
    const e = groupList + ((i << 4) as usize);
    const n = load<u32>(e, 4);
    if (n < 2 || (n as i32) > have) continue;
    const mask: u32 = n == 8 ? 0xffffffff : ((1 as u32) << (n << 2)) - 1;
    if ((history & mask) != load<u32>(e)) continue;
    // Back over the groups to the first one's start; the last group and its sign are known by length.
    let p = q;
    let inner: u32 = 0;
    let last: u32 = 0;
    for (let k: u32 = 0; k < n; k++) {
      if (k > 0) {
        p--;
        inner = at(p);
        if (k == 1) last = inner;
      }
      p -= ((history >> (k << 2)) & 15) as usize;
    }
    const after = at(q);
    if (after == last && isDigit(at(q + 1))) continue;
    const before = at(p - 1);
    if (before == inner && isSeparator(before) && isDigit(at(p - 2))) continue;
    emit(LITERAL + load<u32>(e, 8), p, q);
  }
}

/** p lies in a token of capitals and digits, where one kind changes to the other. Returns one past what was looked at. */
export function code(p: usize): usize {
  let start = p;
  const stop = p - 18;
  while (start > stop && (isUpper(at(start - 1)) || isDigit(at(start - 1)))) start--;
  let end = p;
  const limit = start + 19;
  while (end < limit && (isUpper(at(end)) || isDigit(at(end)))) end++;
  const n = (end - start) as u32;
  if (n > 18 || ((sizes >> n) & 1) == 0) return end;
  const before = at(start - 1);
  const after = at(end);
  // What seems to be a letter may be the tail of an escape; the pattern's edge knows.
  if (before == 95 || after == 95 || isAlnum(after) || (isAlnum(before) && at(start - 2) != 92)) return end;
  let letters: u32 = 0;
  for (let i: u32 = 0; i < n; i++) if (isUpper(at(start + (i as usize)))) letters |= (1 as u32) << i;
  const digits = ~letters;
  for (let i: u32 = 0; i < codeCount; i++) {
    const e = codeList + ((i << 4) as usize);
    if (load<u32>(e) != n) continue;
    const wantLetters = load<u32>(e, 4);
    const wantDigits = load<u32>(e, 8);
    if ((letters & wantLetters) == wantLetters && (digits & wantDigits) == wantDigits)
      emit(LITERAL + load<u32>(e, 12), start, end);
  }
  return end;
}
