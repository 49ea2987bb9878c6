/** Scalar byte classes. Bytes of 0x80 and more count as letters: they are parts of non-ASCII words. */

// @ts-ignore: decorator
@inline export function at(p: usize): u32 {
  return load<u8>(p);
}

// @ts-ignore: decorator
@inline export function isDigit(c: u32): bool {
  return c - 48 < 10;
}

// @ts-ignore: decorator
@inline export function isUpper(c: u32): bool {
  return c - 65 < 26;
}

// @ts-ignore: decorator
@inline export function isLower(c: u32): bool {
  return c - 97 < 26;
}

// @ts-ignore: decorator
@inline export function isLetter(c: u32): bool {
  return (c | 32) - 97 < 26;
}

// @ts-ignore: decorator
@inline export function isWord(c: u32): bool {
  return isLetter(c) || c >= 128;
}

// @ts-ignore: decorator
@inline export function isAlnum(c: u32): bool {
  return isLetter(c) || isDigit(c) || c >= 128;
}

// @ts-ignore: decorator
@inline export function isHex(c: u32): bool {
  return isDigit(c) || (c | 32) - 97 < 6;
}

/** n t r b f u: behind a backslash they are taken for an escape, and so for no part of a word. */
// @ts-ignore: decorator
@inline export function escapes(c: u32): bool {
  return c == 110 || c == 116 || c == 114 || c == 98 || c == 102 || c == 117;
}

// @ts-ignore: decorator
@inline export function isEscaped(p: usize): bool {
  return load<u8>(p - 1) == 92 && escapes(load<u8>(p));
}

/** Letter that belongs to a word, not to an escape. */
// @ts-ignore: decorator
@inline export function isWordAt(p: usize): bool {
  return isWord(load<u8>(p)) && !isEscaped(p);
}

// @ts-ignore: decorator
@inline export function isAlnumAt(p: usize): bool {
  return isAlnum(load<u8>(p)) && !isEscaped(p);
}
