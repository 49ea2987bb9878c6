/** Where a span begins and ends: what a pattern leaves open, and what a place in JSON asks for. */
import type { Hit } from './hit.ts';
import { isEscaped, type Text } from './text.ts';
import type { Value } from './value.ts';
import type { View } from './views/view.ts';

/** How a value ends that reaches the end of its record. */
export function openKind(text: Text, value: Value): Hit['open'] {
  if (!value.open && value.end < text.end) return null;
  return value.kind === 'string' || value.kind === 'container' ? value.kind : 'text';
}

/** Span of capture group 1, which ends the match, else of the whole match. */
export function spanOf(match: RegExpExecArray): [number, number] {
  const end = match.index + match[0].length;
  return [match[1] === undefined ? match.index : end - match[1].length, end];
}

/** The span is a label of ours, `[IP_ADDRESS]`, or a part of one: what was scrubbed before is left alone. */
export function isLabel(text: Text, start: number, end: number, labels: ReadonlySet<string>): boolean {
  const { bytes } = text;
  if (bytes[start] === 91) start++;
  const stop = Math.max(text.start, start - LONGEST_LABEL);
  while (start > stop && isLabelByte(bytes[start - 1])) start--;
  if (bytes[start - 1] !== 91) return false;
  let at = start;
  while (at < text.end && at - start < LONGEST_LABEL && isLabelByte(bytes[at])) at++;
  return bytes[at] === 93 && end <= at + 1 && labels.has(text.latin1(start, at));
}

const LONGEST_LABEL = 48;

/** A to Z, 0 to 9, _ */
const isLabelByte = (c: number) => (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 95;

/** What tokens are made of, as far as a window cut one. */
export const isTokenByte = (c: number) =>
  (c >= 48 && c <= 57) ||
  ((c | 32) >= 97 && (c | 32) <= 122) ||
  c === 45 ||
  c === 46 ||
  c === 95 ||
  c === 126 ||
  c === 43 ||
  c === 47 ||
  c === 61 ||
  c === 37;

/** A span never begins behind the backslash of an escape, nor ends before what is escaped. */
export function wholeEscapes(text: Text, start: number, end: number): [number, number] {
  const { bytes } = text;
  if (bytes[start - 1] === 92 && start > text.start) {
    let from = start;
    while (from > text.start && bytes[from - 1] === 92) from--;
    if ((start - from) & 1 || ESCAPED.has(bytes[start])) start = from;
  }
  if (bytes[end - 1] === 92 && isEscaped(bytes, end, start)) end += bytes[end] === 117 ? 5 : 1;
  return [start, Math.min(end, text.length)];
}

/** n t r b f u, and what stands for itself: " \\ / */
const ESCAPED: ReadonlySet<number> = new Set([110, 116, 114, 98, 102, 117, 34, 92, 47]);

/** Turns a hit in a view into one in the text, `depth` deep, that the view was decoded from. */
export function toSource(hit: Hit, view: View, depth: number): void {
  [hit.start, hit.end] = view.span(hit.start, hit.end);
  if (view.coding === 'json') {
    hit.escapes++;
    return;
  }
  hit.wrap = { coding: view.coding, escapes: hit.escapes, inner: hit.wrap };
  hit.escapes = view.json ? 1 : 0;
  if (hit.open) hit.open = 'text';
  if (view.coding !== 'base64') return;
  // The whole token goes: what stood inside of it says nothing about how the place is written.
  hit.opaque = true;
  hit.wrap = null;
  hit.bare = false;
  hit.depth = depth;
}
