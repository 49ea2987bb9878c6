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

/** Lines that were made of MessagePack entries. */
export interface EntryLines {
  readonly count: number;
  /** Why there is none: the bytes end inside the entry, it is none, it nests too deep, its line would be too long. */
  readonly refusal: 'cut' | 'foreign' | 'deep' | 'long' | null;
  /**
   * Four for each entry: its offset behind where reading began, that of its metadata (0 without), the offset of its line in
   * slot 0, that of the line of its metadata. One row more: where entries, nothing, the lines of records and all lines end.
   */
  readonly notes: Uint32Array;
}

/** Makes lines, in slot 0, of what is none. */
export interface Reader {
  /** Entries of `source` from `at` on, `most` of them and no more than make a batch; the lines begin behind `before`. */
  entries(source: Buffer, at: number, before: Buffer, most: number): EntryLines;
  /**
   * One JSON value in [from, n) of slot 0, of which a line is made in place: line breaks between its tokens become spaces.
   * Returns where it and the white space behind it end; -1 for what is no JSON, -2 when it nests deeper than `depth`.
   */
  document(from: number, n: number, depth: number): number;
}

export interface Matcher {
  readonly engine: EngineName;
  readonly reader: Reader;
  /** Bytes of memory it holds; it never gives any back. */
  readonly memory: number;
  /** Slots by depth: 0 the batch, from 1 on what was decoded out of it. */
  slot(depth: number): Slot;
  close(): void;
}
