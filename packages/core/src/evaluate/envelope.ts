/** Protected fields: what the logger or the platform wrote itself. */
import type { PathRule, PathSegment } from '../config/index.ts';
import { walkJson } from './structure.ts';
import { isEscaped, type Text } from './text.ts';
import { isKeyByte } from './value.ts';

/** Bytes that are looked back over to find the key of a value. */
const REACH = 256;
const QUOTE = 34;

/** Where a key was found, bytes of its text. */
interface Place {
  start: number;
  end: number;
}

/** Last key above the value that holds the byte at `offset`, in JSON or logfmt; null when none is near. */
export function keyBefore(text: Text, offset: number): string | null {
  const place = { start: 0, end: 0 };
  return findKey(text, offset, place) ? text.bytes.toString('utf8', place.start, place.end) : null;
}

function findKey(text: Text, offset: number, place: Place): boolean {
  const { bytes } = text;
  const stop = Math.max(text.start, offset - REACH);
  if (!text.json) return findLogfmtKey(bytes, offset, stop, place);
  let at = offset - 1;
  // Out of the string, or back over the bare token.
  while (at >= stop && !(bytes[at] === QUOTE && !isEscaped(bytes, at, stop))) {
    const c = bytes[at];
    if (c === 58 && bytes[at - 1] === QUOTE) break;
    at--;
  }
  if (at < stop) return false;
  if (bytes[at] === QUOTE) at--;
  while (at >= stop && bytes[at] <= 32) at--;
  if (bytes[at] !== 58) return false;
  at--;
  while (at >= stop && bytes[at] <= 32) at--;
  if (bytes[at] !== QUOTE) return false;
  place.end = at--;
  while (at >= stop && !(bytes[at] === QUOTE && !isEscaped(bytes, at, stop))) at--;
  place.start = at + 1;
  return at >= stop;
}

function findLogfmtKey(bytes: Buffer, offset: number, stop: number, place: Place): boolean {
  let at = offset - 1;
  if (bytes[at] === QUOTE) at--;
  while (at >= stop && bytes[at] !== 61 && bytes[at] > 32 && bytes[at] !== QUOTE) at--;
  if (bytes[at] !== 61) return false;
  place.end = at;
  while (at > stop && isKeyByte(bytes[at - 1])) at--;
  place.start = at;
  return true;
}

/** Tells which values are protected; walks a JSON record once at most, and only when a key in it may be one of them. */
export class Envelope {
  readonly #protect: ReadonlyMap<string, readonly PathRule[]>;
  readonly #rules: readonly PathRule[];
  /** Of them those that may speak of a value, by the last step of its path. */
  readonly #byLast = new Map<string, readonly PathRule[]>();
  /** First bytes of protected keys, without regard to case: of most keys nothing more need be read. */
  readonly #heads = new Uint8Array(256);
  readonly #place: Place = { start: 0, end: 0 };
  /** The record that was walked last, and its protected spans, rising. */
  #text: Text | null = null;
  #start = -1;
  #spans: [number, number][] = [];

  constructor(protect: ReadonlyMap<string, readonly PathRule[]>) {
    this.#protect = protect;
    this.#rules = [...protect.values()].flat();
    // Letters beyond ASCII may fold into others; a rule without a name may mean any key.
    this.#heads.fill(protect.has('') ? 1 : 0).fill(1, 128);
    for (const key of protect.keys()) {
      const head = key.charCodeAt(0);
      if (!(head < 128)) continue;
      this.#heads[head] = 1;
      if (head >= 97 && head <= 122) this.#heads[head - 32] = 1;
    }
  }

  /** The value at `offset` of the located record stands in a protected field. */
  holds(text: Text, offset: number): boolean {
    if (this.#protect.size === 0 || !findKey(text, offset, this.#place)) return false;
    const { start, end } = this.#place;
    if (this.#heads[text.bytes[start]] === 0) return false;
    const key = text.bytes.toString('utf8', start, end);
    const rules = this.#protect.get(key.toLowerCase());
    if (!rules && !this.#protect.has('')) return false;
    if (!text.json)
      return this.#rules.some((rule) => matchesPath(rule.segments, [key], rule.caseInsensitive));
    if (this.#text !== text || this.#start !== text.start) this.#walk(text);
    return within(this.#spans, offset);
  }

  #walk(text: Text): void {
    this.#text = text;
    this.#start = text.start;
    this.#spans = [];
    walkJson(text.bytes, text.start, text.end, ({ path, start, end, kind }) => {
      if (
        kind !== 'container' &&
        this.#rulesFor(path.at(-1) ?? '').some((rule) =>
          matchesPath(rule.segments, path, rule.caseInsensitive),
        )
      ) {
        this.#spans.push([start, end]);
      }
      return 0;
    });
  }

  #rulesFor(step: string | number): readonly PathRule[] {
    const last = typeof step === 'number' ? '' : step;
    let rules = this.#byLast.get(last);
    if (!rules) {
      const named = last === '' ? [] : (this.#protect.get(last.toLowerCase()) ?? []);
      rules = [...named, ...(this.#protect.get('') ?? [])];
      if (this.#byLast.size >= REMEMBERED) this.#byLast.clear();
      this.#byLast.set(last, rules);
    }
    return rules;
  }
}

/** Different keys that are remembered; logs have few. */
const REMEMBERED = 4096;

/** Some span of a rising list holds the offset. */
function within(spans: readonly [number, number][], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle][1] <= offset) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low][0] <= offset;
}

/** `*` is one step, `**` any number of them, none included. */
export function matchesPath(
  segments: readonly PathSegment[],
  path: readonly (string | number)[],
  caseInsensitive: boolean,
): boolean {
  // States of the segments that may be current after each step: linear in path times segments, whatever the stars.
  let states = closure(segments, new Set([0]));
  for (const step of path) {
    const next = new Set<number>();
    for (const state of states) {
      const segment = segments[state];
      if (segment === '**') next.add(state);
      if (segment === '**' || segment === undefined) continue;
      if (segment === '*' || sameStep(segment, step, caseInsensitive)) next.add(state + 1);
    }
    if (next.size === 0) return false;
    states = closure(segments, next);
  }
  return states.has(segments.length);
}

/** `**` may stand for nothing: the segment behind it is current as well. */
function closure(segments: readonly PathSegment[], states: Set<number>): Set<number> {
  for (const state of states) if (segments[state] === '**') states.add(state + 1);
  return states;
}

function sameStep(segment: PathSegment, step: string | number, caseInsensitive: boolean): boolean {
  if (typeof segment === 'object') return segment.index === step;
  if (typeof step === 'number') return false;
  return segment === step || (caseInsensitive && segment.toLowerCase() === step.toLowerCase());
}
