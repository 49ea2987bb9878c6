/** Shape `colons`: IPv6 and MAC look-alikes. Clock times and `a::b` in code are thrown out here. */
import { COLONS, emit } from './emit';
import { at, isAlnum, isHex } from './bytes';

/** No token of this shape is longer: 8 × 4 hex digits, 7 colons, an embedded IPv4. */
const MOST: usize = 46;

/** p is a colon with another one at most five bytes before it. Returns one past the token that was looked at. */
export function colons(p: usize): usize {
  let start = p;
  while (p - start < MOST && (isHex(at(start - 1)) || at(start - 1) == 58)) start--;
  let end = p + 1;
  let dotted = false;
  while (end - start < MOST) {
    const c = at(end);
    if (isHex(c) || c == 58) end++;
    else if (c == 46 && isHex(at(end + 1))) {
      dotted = true;
      end++;
    } else break;
  }
  // "addr:00:00:5e:…": the first colon is a sentence's, and a word before it is none of the address.
  if (at(start) == 58 && at(start + 1) != 58) start++;
  else if (isAlnum(at(start - 1)) && at(start - 2) != 92) {
    while (isHex(at(start))) start++;
    if (at(start) != 58 || at(start + 1) == 58) return end;
    start++;
  }
  const before = at(start - 1);
  if ((isAlnum(before) && at(start - 2) != 92) || isAlnum(at(end)) || before == 46) return end;
  look(start, end, dotted);
  // "a:2001:db8::1": the letter may be a key.
  if ((at(start) | 32) - 97 < 6 && at(start + 1) == 58 && at(start + 2) != 58 && before != 58) look(start + 2, end, dotted);
  return end;
}

/** Emits the token at [start, end) when its colons are those of an address. */
function look(start: usize, end: usize, dotted: bool): void {
  let stop = end;
  // "fe80::1: text": the last colon is the sentence's.
  if (at(stop - 1) == 58 && at(stop - 2) != 58) stop--;
  let count: u32 = 0;
  let row: u32 = 0;
  let double = false;
  for (let q = start; q < stop; q++) {
    if (at(q) != 58) {
      row = 0;
      continue;
    }
    count++;
    if (++row > 1) double = true;
    // A key's own and the two of an address are three.
    if (row > 3) return;
  }
  if (count == 5 && !double && stop - start == 17) emit(COLONS, start, stop);
  else if (double && stop - start > 2) emit(COLONS, start, stop);
  // Eight: a port follows.
  else if (count == 7 || count == 8 || (dotted && count == 6)) emit(COLONS, start, stop);
}

/** p is the fifth of five separators, three bytes apart: a MAC written with dashes. */
export function dashes(p: usize): void {
  const start = p - 14;
  for (let q = start; q < p + 3; q += 3) {
    if (!isHex(at(q)) || !isHex(at(q + 1))) return;
    if (q < p && at(q + 2) != 45) return;
  }
  const before = at(start - 1);
  if (isAlnum(before) || before == 45 || isAlnum(at(p + 3)) || at(p + 3) == 45) return;
  emit(COLONS, start, p + 3);
}
