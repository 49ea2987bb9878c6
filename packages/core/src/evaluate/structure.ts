/** Walks a JSON record once, forward, with the path of every value. Used for the few records that a rule asks about. */
import { unescapeJson } from '../redact/json.ts';
import { closingQuote } from './text.ts';

export interface Visit {
  /** Keys without escapes and indexes, from the outside in. */
  readonly path: readonly (string | number)[];
  readonly start: number;
  /** -1 for a container: finding its end costs a pass, so only who needs it does it. */
  readonly end: number;
  readonly kind: 'string' | 'token' | 'container';
}

/** A key without its escapes. */
function keyText(bytes: Buffer, from: number, to: number): string {
  return unescapeJson(bytes.toString('utf8', from, to), 1);
}

/** Deeper containers are passed over whole: hostile nesting must not exhaust the stack of paths. */
const MOST = 256;

/**
 * Calls `visit` for every value in [start, end) in order, a container before what it holds; for a string the span is
 * inside the quotes. For a container `visit` may return its end, to pass over what it holds, else 0. Text around the JSON is ignored; broken
 * JSON is walked as far as it makes sense.
 */
export function walkJson(bytes: Buffer, start: number, end: number, visit: (visit: Visit) => number): void {
  let at = start;
  // A prefix before the JSON: timestamps of CRI, a logger's own line head.
  if (bytes[at] !== 123 && bytes[at] !== 91) {
    const open = bytes.subarray(at, end).indexOf('{"', 0, 'latin1');
    if (open < 0) return;
    at += open;
  }
  const path: (string | number)[] = [];
  /** Open containers: true for an array. */
  const stack: boolean[] = [];
  let key: string | null = null;

  const enter = (): void => {
    if (stack.length === 0) return;
    if (stack[stack.length - 1]) path[path.length - 1] = (path[path.length - 1] as number) + 1;
    else path[path.length - 1] = key ?? '';
  };

  while (at < end) {
    const c = bytes[at];
    if (c === 34) {
      const close = closingQuote(bytes, at + 1, end);
      const stop = close < 0 ? end : close;
      const inObject = stack.length > 0 && !stack[stack.length - 1];
      if (inObject && key === null) key = keyText(bytes, at + 1, stop);
      else {
        enter();
        visit({ path, start: at + 1, end: stop, kind: 'string' });
        key = null;
      }
      at = stop + 1;
    } else if (c === 123 || c === 91) {
      if (stack.length >= MOST) return;
      enter();
      const past = visit({ path, start: at, end: -1, kind: 'container' });
      if (past > at) {
        at = past;
        key = null;
        continue;
      }
      stack.push(c === 91);
      path.push(c === 91 ? -1 : '');
      key = null;
      at++;
    } else if (c === 125 || c === 93) {
      stack.pop();
      path.pop();
      key = null;
      at++;
      if (stack.length === 0) return;
    } else if (c <= 32 || c === 44 || c === 58) {
      if (c === 44) key = null;
      at++;
    } else {
      let stop = at;
      while (
        stop < end &&
        bytes[stop] > 32 &&
        bytes[stop] !== 44 &&
        bytes[stop] !== 125 &&
        bytes[stop] !== 93
      )
        stop++;
      enter();
      visit({ path, start: at, end: stop, kind: 'token' });
      key = null;
      at = Math.max(stop, at + 1);
    }
  }
}
