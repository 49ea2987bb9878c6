/** Shapes `iban` and `token`. */
import { IBAN, TOKEN, emit } from './emit';
import { at, isAlnum, isDigit, isUpper } from './bytes';

/** p is the second digit of `XX00` at the start of a token. 15 to 34 characters, in groups of four or in one. */
export function iban(p: usize): void {
  const start = p - 3;
  let q = p + 1;
  let n: u32 = 4;
  while (n < 34) {
    const c = at(q);
    if (isUpper(c) || isDigit(c)) n++;
    else if (!((c == 32 || c == 45) && (isUpper(at(q + 1)) || isDigit(at(q + 1))))) break;
    q++;
  }
  if (n >= 15) emit(IBAN, start, q);
}

/** p is the 26th byte of a run of letters and digits. Crypto addresses begin with 1, 3, bc1 or 0x. */
export function token(p: usize, from: usize): void {
  let start = p - 25;
  while (start > from && isAlnum(at(start - 1))) start--;
  const c = at(start);
  const two = at(start + 1);
  const bc = (c | 32) == 98 && (two | 32) == 99 && at(start + 2) == 49;
  if (c != 49 && c != 51 && !bc && !(c == 48 && (two | 32) == 120)) return;
  const before = at(start - 1);
  if (before == 95 || before == 45 || before == 43 || before == 47) return;
  let end = p + 1;
  const stop = start + 91;
  while (end < stop && isAlnum(at(end))) end++;
  if (isAlnum(at(end))) return;
  const n = end - start;
  if (c == 48 ? n != 42 : bc ? n > 90 : n > 35 || !base58(start, end)) return;
  emit(TOKEN, start, end);
}

/** Letters and digits of Bitcoin's base58, both cases among them: a hash in hex and a number are none. */
function base58(p: usize, end: usize): bool {
  let upper = false;
  let lower = false;
  for (; p < end; p++) {
    const c = at(p);
    if (c == 48 || c == 73 || c == 79 || c == 108 || c >= 128) return false;
    if (isUpper(c)) upper = true;
    else if (!isDigit(c)) lower = true;
  }
  return upper && lower;
}
