/**
 * Shapes `digits` and `dotted`. A run is digits with single separators (space - .) between them. What can't be a card,
 * a social security number, a telephone number or an address by its grouping is dropped here, at no cost to the rest:
 * the ISO dates and epoch milliseconds that stand in every log line above all.
 */
import { CARD, DIGITS, DOTTED, SSN, emit } from './emit';
import { at, isAlnum, isDigit } from './bytes';
import { endsLayout, groupsEnd, isSolo, soloGroup } from './layouts';

/** Lengths and starts of the last 8 groups, a ring; enough for the longest form (4-4-4-4 and a country code). */
const RING: u32 = 7;
const lens = memory.data(32);
const starts = memory.data(32);

// @ts-ignore: decorator
@inline function len(i: i32): u32 {
  return i < 0 ? 0 : load<u32>(lens + (((i as u32) & RING) << 2));
}

// @ts-ignore: decorator
@inline function start(i: i32): usize {
  return load<u32>(starts + (((i as u32) & RING) << 2));
}

/** Luhn (ISO/IEC 7812-1 annex B) over the digits in [p, e), separators skipped; e is one past the last digit. */
function luhn(p: usize, e: usize): bool {
  let sum: u32 = 0;
  let twice: u32 = 0;
  while (e > p) {
    e--;
    const d = at(e) - 48;
    if (d > 9) continue;
    const v = d << twice;
    sum += v > 9 ? v - 9 : v;
    twice ^= 1;
  }
  return sum % 10 == 0;
}

/** Issuers begin with 2 to 6. An epoch in ms begins with 1. */
// @ts-ignore: decorator
@inline function card(p: usize, e: usize): void {
  const first = at(p) - 48;
  if (first >= 2 && first <= 6 && luhn(p, e)) emit(CARD, p, e);
}

/** Steps left over `+`, `(`, `+1 (415) ` in front of the first group. */
function reach(p: usize): usize {
  let q = p;
  let c = at(q - 1);
  if (c == 41 || (c == 32 && at(q - 2) == 41)) {
    let o = c == 41 ? q - 2 : q - 3;
    const stop = o - 5;
    while (o > stop && isDigit(at(o))) o--;
    if (at(o) != 40) return p;
    q = o;
    c = at(q - 1);
  } else if (c == 40) {
    q--;
    c = at(q - 1);
  }
  if (c == 43) return q - 1;
  if (q < p) {
    let o = c == 32 || c == 45 ? q - 2 : q - 1;
    const stop = o - 3;
    const last = o;
    while (o > stop && isDigit(at(o))) o--;
    if (o < last && at(o) == 43) return o;
    if (o < last && at(last) == 49 && o == last - 1) return last;
  }
  return q;
}

/** p is the first digit of a run of 7 or more bytes. Returns one past the run. */
export function digits(p: usize): usize {
  const first = reach(p);
  const open = first < p;
  let g: i32 = 0;
  let total: u32 = 0;
  let seps: u32 = 0;
  let dots: u32 = 0;
  let history: u32 = 0;
  let q = p;
  while (true) {
    const s = q;
    while (isDigit(at(q))) q++;
    const n = (q - s) as u32;
    total += n;
    store<u32>(lens + (((g as u32) & RING) << 2), n);
    store<u32>(starts + (((g as u32) & RING) << 2), s as u32);
    history = (history << 4) | (n < 15 ? n : 15);
    if (g > 0 && endsLayout(history)) groupsEnd(history, g + 1, q);
    if (n < 32 && isSolo(n)) soloGroup(s, q, n);
    if (n >= 12 && n <= 19) card(s, q);
    else if (n == 4 || n == 5) {
      // 3-2-4, 3-3-4, 4-6-5, 4-6-4
      const a = len(g - 2);
      const b = len(g - 1);
      if (n == 4 && a == 3 && (b == 2 || b == 3)) {
        // "+1 415 555 2671" and "1-415-555-2671" begin one group earlier.
        const one = len(g - 3) == 1 && g >= 3 && at(start(g - 3)) == 49;
        if (!(open && g == 2 && b == 3)) emit(b == 2 ? SSN : DIGITS, start(one ? g - 3 : g - 2), q);
      } else if (a == 4 && b == 6) card(start(g - 2), q);
    }
    if (n >= 1 && n <= 7 && len(g - 1) == 4 && len(g - 2) == 4 && len(g - 3) == 4) {
      if (g < 4 || n != 4 || len(g - 4) != 4) card(start(g - 3), q);
    }
    dots = n <= 3 ? dots + 1 : 0;
    if (dots == 4 && !isAlnum(at(start(g - 3) - 1))) emit(DOTTED, start(g - 3), q);
    g++;
    const c = at(q);
    if ((c == 32 || c == 45 || c == 46) && isDigit(at(q + 1))) {
      if (c != 46) dots = 0;
      seps++;
      q++;
    } else break;
  }
  if (open) {
    // +44 20 7946 0958, (415) 555-2671: the end is cut by the detector's pattern.
    if (total >= 6) emit(DIGITS, first, q);
  } else if (at(p) == 48 && total >= 9 && (g == 1 ? total <= 12 : true)) {
    // National trunk form, 0… ; a decimal or a date does not begin so.
    if (!(len(0) == 1 && at(p + 1) == 46)) emit(DIGITS, p, q);
  } else if (g == 2 && total == 10 && len(0) == 5) emit(DIGITS, p, q);
  return q;
}
