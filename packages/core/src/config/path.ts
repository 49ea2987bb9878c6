/**
 * Paths in pino's syntax: `req.headers.authorization`, `a["b-c"].d`, `items[0].x`, `items[*].token`, and beyond pino `**`
 * for any depth. Matching is done elsewhere; here text becomes segments and segments become text.
 */
import type { PathSegment } from './types.ts';

export type ParsedPath =
  | { readonly segments: readonly PathSegment[] }
  /** `position` counts UTF-16 units from 1. */
  | { readonly position: number; readonly reason: string };

const MAX_LENGTH = 500;
const MAX_SEGMENTS = 32;

/** What may stand in a name without quotes: all but the syntax itself, white space and control characters. */
const NAME = /[^.[\]*"'`\\\s\p{Cc}]+/uy;
const BRACKET = /\[(?:(\d{1,9})|(\*)|"((?:[^"\\\p{Cc}]|\\["\\])*)"|'((?:[^'\\\p{Cc}]|\\['\\])*)')\]/uy;

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function bracketReason(text: string, at: number): string {
  const inside = text[at + 1];
  if (inside === ']') return 'the brackets are empty';
  if (!text.includes(']', at)) return 'the bracket is never closed';
  if (inside === '"' || inside === "'") return 'the quoted key must end with its quote and a bracket';
  return 'brackets hold an index, a star or a quoted key';
}

/** Reads one path. Never throws. */
export function parsePath(text: string): ParsedPath {
  const fail = (at: number, reason: string): ParsedPath => ({ position: at + 1, reason });
  if (text === '') return fail(0, 'the path is empty');
  if (text.length > MAX_LENGTH) return fail(MAX_LENGTH, `the path is longer than ${MAX_LENGTH} characters`);

  const segments: PathSegment[] = [];
  let at = 0;
  let named = false;
  while (at < text.length) {
    if (segments.length === MAX_SEGMENTS) return fail(at, `the path has more than ${MAX_SEGMENTS} steps`);
    if (text[at] === '[') {
      const bracket = stick(BRACKET, text, at);
      if (!bracket) return fail(at, bracketReason(text, at));
      const [whole, index, star, double, single] = bracket;
      if (index !== undefined) segments.push({ index: Number(index) });
      else if (star) segments.push('*');
      else {
        const key = (double ?? single).replace(/\\(.)/gu, '$1');
        if (key === '*' || key === '**')
          return fail(at, 'a key that is called like a wildcard cannot be addressed');
        segments.push(key);
      }
      named ||= !star;
      at += whole.length;
      continue;
    }
    if (segments.length > 0) {
      if (text[at] !== '.') return fail(at, 'a dot or a bracket must follow here');
      at += 1;
    }
    if (text[at] === '*') {
      const star = text[at + 1] === '*' ? '**' : '*';
      if (star === '**' && segments.at(-1) === '**') return fail(at, 'one ** is enough');
      const next = text[at + star.length];
      if (next !== undefined && next !== '.' && next !== '[')
        return fail(at, 'a star stands for a whole key, not for part of one');
      segments.push(star);
      at += star.length;
      continue;
    }
    const name = stick(NAME, text, at);
    if (!name) {
      if (at === text.length) return fail(at, 'the path ends with a dot');
      if (text[at] === '.') return fail(at, 'a key is missing before the dot');
      return fail(at, 'write this key in brackets and quotes');
    }
    segments.push(name[0]);
    named = true;
    at += name[0].length;
    if (text[at] === '*') return fail(at, 'a star stands for a whole key, not for part of one');
  }
  if (!named) return fail(0, 'the path must name a key or an index');
  return { segments };
}

/** The canonical text: reads back to the same segments. */
export function formatPath(segments: readonly PathSegment[]): string {
  let text = '';
  for (const segment of segments) {
    if (typeof segment !== 'string') text += `[${segment.index}]`;
    else if (segment === '*' || segment === '**' || stick(NAME, segment, 0)?.[0] === segment)
      text += text === '' ? segment : `.${segment}`;
    else text += `["${segment.replace(/["\\]/g, '\\$&')}"]`;
  }
  return text;
}
