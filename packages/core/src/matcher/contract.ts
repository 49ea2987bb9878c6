/**
 * The matcher finds candidates, behind one interface for both engines.
 *
 * - Units: offsets are bytes from the start of the slot's input.
 * - Order: shapes first, in rising order of where they were seen; literals anywhere among them. No caller may rely on it.
 * - Completeness: a candidate may be nothing; what the detectors could confirm is always among the candidates.
 *   Both engines report the same candidates.
 * - Cost: linear in the input.
 */
import type { EngineName } from '../types.ts';
import type { Layouts } from './layouts.ts';
import type { Literal } from './literals.ts';

/** What a policy asks of a matcher besides the shapes. */
export interface Wanted {
  readonly literals: readonly Literal[];
  readonly layouts: Layouts;
}

/** Kinds of candidates; the kernel (assembly/emit.ts) holds the same numbers. */
export const Kind = {
  DIGITS: 1,
  DOTTED: 2,
  COLONS: 3,
  AT: 4,
  IBAN: 5,
  TOKEN: 6,
  WORDS: 7,
  ESCAPE: 8,
  CARD: 9,
  SSN: 10,
  STREET: 11,
  /** Something encoded: the start is its sign, the end that of the token, string or line to decode. */
  PERCENT: 16,
  ENTITY: 17,
  BASE64: 18,
  QUOTED: 19,
  COLOUR: 20,
  /** A literal's kind is this plus its id; ids of layouts come behind those of the literals. */
  LITERAL: 32,
} as const;

/**
 * A range of the kernel's memory that one text at a time is put into and scanned in. The memory grows only in `fit` and
 * `scan`; afterwards `bytes` and `found` must be read anew from the slot.
 */
export interface Slot {
  /** Input, index 0 is the first byte scanned; longer than what was scanned. */
  readonly bytes: Buffer;
  /** Triples of u32: kind, start, end. */
  readonly found: Uint32Array;
  /** Makes room for n bytes. Content is lost. */
  fit(n: number): void;
  /** Scans the first n bytes of `bytes`. Returns the number of candidates in `found`. */
  scan(n: number): number;
}

export interface Matcher {
  readonly engine: EngineName;
  /** Slots by depth: 0 the batch, from 1 on what was decoded out of it. */
  slot(depth: number): Slot;
  close(): void;
}
