/** Shape `street`: a house number and a street, in the order of English (`12 Elm St`) or German and Dutch (`Elmstraße 12`). */
import { STREET, emit } from './emit';
import { at, isAlnum, isDigit, isLetter, isLower, isUpper, isWord } from './bytes';
import { wordEnd, wordStart } from './names';

const WORDS: u32 = 4;

/** st rd dr ln ct pl sq ave way row place close: what is too short or too common to be looked for as a word. */
function suffix(p: usize, end: usize): bool {
  const n = end - p;
  const w = load<u32>(p) | 0x20202020;
  if (n == 2) {
    const two = w & 0xffff;
    return (
      two == 0x7473 || two == 0x6472 || two == 0x7264 || two == 0x6e6c || two == 0x7463 || two == 0x6c70 || two == 0x7173
    );
  }
  // way row, place close
  if (n == 3) return (w & 0xffffff) == 0x657661 || (w & 0xffffff) == 0x796177 || (w & 0xffffff) == 0x776f72;
  return n == 5 && (w == 0x63616c70 || w == 0x736f6c63) && at(p + 4) == 101;
}

/** p is a capital behind a space behind a digit: `221B Baker St`. */
export function numberFirst(p: usize): void {
  let number = p - 1;
  const stop = number - 6;
  while (number > stop && isDigit(at(number - 1))) number--;
  if (number == p - 1) return;
  const before = at(number - 1);
  if (isAlnum(before) || before == 46 || before == 45 || before == 58 || before == 47 || before == 95) return;
  let q = p;
  for (let words: u32 = 0; words < WORDS; words++) {
    const end = wordEnd(q);
    if (words > 0 && suffix(q, end) && isUpper(at(q))) {
      emit(STREET, number, end);
      return;
    }
    if (!isUpper(at(q)) && at(q) < 128) return;
    let next = end;
    if (at(next) == 46) next++;
    if (at(next) != 32 || !isWord(at(next + 1))) return;
    q = next + 1;
  }
}

/** The word before the space at p - 1, whose last byte is at p - 2, ends like a street of German, Dutch or the North. */
function endsStreet(p: usize): bool {
  const w = load<u32>(p - 5) | 0x20202020;
  // asse (Straße, Gasse), raat, latz, llee, atan, gata, eien; aße with its two bytes
  if (w == 0x65737361 || w == 0x74616172 || w == 0x7a74616c || w == 0x65656c6c || w == 0x6e617461 || w == 0x61746167)
    return true;
  if (w == 0x6e656965 || w == (0x659fc361 | 0x20202020)) return true;
  // weg, vej, laan, kade, plein, rstr.
  const three = w >> 8;
  return three == 0x676577 || three == 0x6a6576 || w == 0x6e61616c || w == 0x6564616b || w == 0x6e69656c || w == 0x2e727473;
}

/** p is a digit behind a space behind a letter or full stop: `Hauptstraße 12`. */
export function streetFirst(p: usize): void {
  if (!endsStreet(p)) return;
  const last = at(p - 2) == 46 ? p - 2 : p - 1;
  const start = wordStart(last);
  const c = at(start);
  if (last - start < 5 || !(isUpper(c) || c >= 0xc3 || isLower(c))) return;
  const before = at(start - 1);
  if (before == 46 || before == 47 || before == 95 || isLetter(before)) return;
  let end = p;
  while (isDigit(at(end))) end++;
  if (end - p <= 4 && at(end) != 37 && at(end) != 58) emit(STREET, start, end);
}
