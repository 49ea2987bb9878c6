/** Options of command lines: `--token x`, `-password x`. */
import type { Text } from '../text.ts';
import { isSpace, skip, type Value } from './kinds.ts';
import { plain } from './text.ts';

/** The value of the option whose name is [start, to), dashes included. */
export function optionValue(text: Text, start: number, to: number): Value | null {
  const { bytes, end } = text;
  if (bytes[start] !== 45 || !isSpace(bytes[to])) return null;
  // In the middle of a word it is no option.
  if (start > text.start && bytes[start - 1] > 32 && bytes[start - 1] !== 34 && bytes[start - 1] !== 39)
    return null;
  const at = skip(bytes, to, end);
  if (at >= end || bytes[at] === 45) return null;
  const value = plain(text, at, 'text');
  if (!value || value.kind !== 'text') return value;
  return { ...value, kind: 'maybe' };
}
