/** Values in records too long to be scanned whole: they are followed to their end, piece by piece. */
import type { Hit } from './hit.ts';

export interface OpenValue {
  readonly kind: NonNullable<Hit['open']>;
  /** JSON strings around the value: a quote inside it is written with that many more rounds of escaping. */
  readonly nesting: number;
  depth: number;
  inString: boolean;
  /** Backslashes right before the next byte. */
  run: number;
}

const QUOTE = 34;
const BACKSLASH = 92;

/** State of a value that begins at `start` and has not ended at `end`. */
export function openValue(hit: Hit, kind: OpenValue['kind'], bytes: Buffer, end: number): OpenValue {
  const state: OpenValue = { kind, nesting: hit.depth, depth: 0, inString: kind === 'string', run: 0 };
  closingIn(state, bytes, hit.start, end);
  return state;
}

/** Where in [from, end) the value ends; -1, and the state goes on, when it does not. */
export function closingIn(state: OpenValue, bytes: Buffer, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const c = bytes[at];
    if (c === 10) return at;
    if (c === BACKSLASH) {
      state.run++;
      continue;
    }
    const { run } = state;
    state.run = 0;
    if (c === QUOTE) {
      const ended = quoteEnds(state, run);
      if (ended) return at - (run % (1 << (state.nesting + 1)));
    } else if (state.kind === 'text') {
      if (c <= 32 || c === 39) return at;
    } else if (state.kind === 'container' && !state.inString) {
      if (c === 123 || c === 91) state.depth++;
      else if ((c === 125 || c === 93) && --state.depth === 0) return at + 1;
    }
  }
  return -1;
}

/**
 * A quote behind `run` backslashes. Inside a string nested n deep, 2^(n+1)-1 of them (or that many more pairs) make it
 * a part of the string; fewer than 2^n-1 end a string further out, and the value with it.
 */
function quoteEnds(state: OpenValue, run: number): boolean {
  const round = 1 << (state.nesting + 1);
  const rest = run % round;
  if (rest === round - 1) return false;
  if (state.kind !== 'container') return true;
  if (rest !== (round >> 1) - 1) return true;
  state.inString = !state.inString;
  return false;
}
