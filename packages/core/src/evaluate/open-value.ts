/** Values of keys in records too long to be scanned whole: they are followed to their end, piece by piece. */
import type { Hit } from './hit.ts';

export interface OpenValue {
  readonly kind: NonNullable<Hit['open']>;
  depth: number;
  inString: boolean;
  escaped: boolean;
}

/** State of a value that begins at `start` and has not ended at `end`. */
export function openValue(kind: OpenValue['kind'], bytes: Buffer, start: number, end: number): OpenValue {
  const state: OpenValue = { kind, depth: 0, inString: kind === 'string', escaped: false };
  closingIn(state, bytes, start, end);
  return state;
}

/** Where in [from, end) the value ends; -1, and the state goes on, when it does not. */
export function closingIn(state: OpenValue, bytes: Buffer, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const c = bytes[at];
    if (c === 10) return at;
    if (state.escaped) state.escaped = false;
    else if (c === 92) state.escaped = true;
    else if (state.kind === 'text') {
      if (c <= 32 || c === 34 || c === 39 || c === 38) return at;
    } else if (c === 34) {
      if (state.kind === 'string') return at;
      state.inString = !state.inString;
    } else if (!state.inString && state.kind === 'container') {
      if (c === 123 || c === 91) state.depth++;
      else if ((c === 125 || c === 93) && --state.depth === 0) return at + 1;
    }
  }
  return -1;
}
