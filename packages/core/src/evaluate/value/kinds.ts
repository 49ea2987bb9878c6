/** What a value is, and the bytes that notations share. */

export type ValueKind =
  /** Text in quotes; the span is inside them. */
  | 'string'
  /** A bare JSON token: number, true, false, null. */
  | 'token'
  /** A JSON object or array, brackets included. */
  | 'container'
  /** Text without quotes behind `=`. */
  | 'text'
  /** Text without quotes behind `: `, which may as well be a sentence. */
  | 'prose'
  /** Text without quotes in brackets, which stand around placeholders too; the span is inside them. */
  | 'bracketed'
  /** Where a value stands as a rule, but names and words do too: behind `--token`, `"password",`, `|password|`. */
  | 'maybe';

export interface Value {
  kind: ValueKind;
  start: number;
  end: number;
  /** The record ends before the value does. */
  open: boolean;
}

export const QUOTE = 34;
export const APOSTROPHE = 39;
export const BACKTICK = 96;

export const isSpace = (c: number) => c === 32 || c === 9;
export const isQuote = (c: number) => c === QUOTE || c === APOSTROPHE || c === BACKTICK;
export const isLetter = (c: number) => (c | 32) >= 97 && (c | 32) <= 122;
export const isDigit = (c: number) => c >= 48 && c <= 57;

export function skip(bytes: Buffer, at: number, end: number): number {
  while (at < end && isSpace(bytes[at])) at++;
  return at;
}

/** Offset of the last byte before `at` that is no blank. */
export function skipBack(bytes: Buffer, at: number, start: number): number {
  at--;
  while (at >= start && isSpace(bytes[at])) at--;
  return at;
}

export function isKeyByte(c: number): boolean {
  return isDigit(c) || isLetter(c) || c === 95 || c === 45 || c === 46 || c === 36 || c >= 128;
}

export const span = (kind: ValueKind, start: number, end: number): Value => ({
  kind,
  start,
  end,
  open: false,
});
