/** Shape `words`: a capitalised word behind another one, at least one of them in the name dictionaries. */
import { WORDS, emit } from './emit';
import { AMBIGUOUS, FREQUENT_GIVEN, FREQUENT_SURNAME, NAME, WORD, nameFlags, wordEnd, wordStart } from './names';
import { at, isAlnum, isUpper } from './bytes';

// @ts-ignore: decorator
@inline function capital(c: u32): bool {
  return isUpper(c) || c >= 0xc3;
}

const STRONG: u32 = FREQUENT_GIVEN | FREQUENT_SURNAME | AMBIGUOUS;

/** p is the first byte of a capitalised word with a space before it. */
export function pair(p: usize): void {
  let left = p - 1;
  const mark = at(left - 1);
  // "Doe, Jane" and "J. Doe", "Dr. Doe": the mark belongs to the joint.
  if (mark == 44 || mark == 46) left--;
  const first = wordStart(left);
  if (first == left) return;
  const c = at(first);
  if (!capital(c)) return;
  const before = at(first - 1);
  // The tail of a path, class name or identifier is no name.
  if (before == 46 || before == 47 || before == 95 || before == 36 || (isAlnum(before) && at(first - 2) != 92)) return;
  const end = wordEnd(p);
  const after = at(end);
  if (after == 95 || after == 40 || after - 48 < 10) return;
  const f2 = nameFlags(p, end);
  const high = c >= 0x80 || at(p) >= 0x80;
  // Initials have no dictionary; the other word must be a name then.
  const f1 = left - first == 1 ? 0 : nameFlags(first, left);
  if (((f1 | f2) & NAME) == 0 && !high) return;
  if (f1 & WORD && f2 & WORD && ((f1 | f2) & STRONG) == 0) return;
  emit(WORDS, first, end);
}
