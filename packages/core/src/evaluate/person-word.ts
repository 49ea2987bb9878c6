/** One word of a text as the grammar of names sees it: read from bytes, since this is on the hot path. */
import { Flag, loadNames } from '@scrubjay/names';
import { classesOf, FNV_OFFSET, FNV_PRIME, LONGEST_CLASSED, WordClass } from './person-words.ts';

export interface Word {
  readonly start: number;
  /** Behind the last letter; a genitive `'s` is left out. */
  readonly end: number;
  /** Of the name dictionaries. */
  readonly flags: number;
  /** Of the closed classes. */
  readonly classes: number;
  /** Written as a name is: capital first, or all capitals. */
  readonly capital: boolean;
  readonly allCaps: boolean;
  readonly initial: boolean;
  readonly particle: boolean;
  readonly title: boolean;
  /** Evidence that it is part of a name; negative: that it is an everyday word. */
  readonly weight: number;
}

export const NAME = Flag.GIVEN | Flag.SURNAME;
export const FREQUENT = Flag.FREQUENT_GIVEN | Flag.FREQUENT_SURNAME;
/** Longer ones are no names. Bytes. */
export const MOST_BYTES = 40;

const names = loadNames();

export const isAsciiLetter = (c: number): boolean => ((c | 32) - 97) >>> 0 < 26;
const isUpper = (c: number): boolean => (c - 65) >>> 0 < 26;

/** A letter begins at `at`. General punctuation (E2 80 xx) and the signs of Latin-1 (C2 xx) are none. */
export function isLetterAt(bytes: Uint8Array, at: number): boolean {
  const c = bytes[at];
  if (c < 128) return isAsciiLetter(c);
  return c !== 0xc2 && !(c === 0xe2 && bytes[at + 1] === 0x80);
}

/** Bytes of the `'`, `’` or `-` at `at` when it joins two letters; else 0. */
function mark(bytes: Uint8Array, at: number): number {
  const c = bytes[at];
  if (c === 39 || c === 45) return isLetterAt(bytes, at + 1) ? 1 : 0;
  return c === 0xe2 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x99 && isLetterAt(bytes, at + 3) ? 3 : 0;
}

/** The word that begins at `at`, before `limit`; null when none does, or it goes on behind the limit or too long. */
export function readWord(bytes: Buffer, at: number, limit: number): Word | null {
  const stop = Math.min(limit, at + MOST_BYTES);
  let end = at;
  let hash = FNV_OFFSET;
  let uppers = 0;
  let lowers = 0;
  let inner = 0;
  let plain = true;
  while (end < stop) {
    const c = bytes[end];
    if (isAsciiLetter(c)) {
      if (isUpper(c)) {
        uppers++;
        if (end > at) inner = end - at;
      } else lowers++;
      hash = Math.imul(hash ^ (c | 32), FNV_PRIME);
      end++;
    } else if (c >= 128 && isLetterAt(bytes, end)) {
      plain = false;
      hash = Math.imul(hash ^ c, FNV_PRIME);
      end++;
    } else {
      const step = end > at ? mark(bytes, end) : 0;
      if (step === 0) break;
      if (c !== 45 && (bytes[end + step] | 32) === 115 && !isLetterAt(bytes, end + step + 1)) break;
      plain = false;
      end += step;
    }
  }
  if (end === at || (end === stop && (end - at === MOST_BYTES || isLetterAt(bytes, end)))) return null;
  const classes = end - at <= LONGEST_CLASSED ? classesOf(hash) : 0;
  if (!plain) return readWide(bytes, at, end, classes);
  const capital = isUpper(bytes[at]);
  const initial = capital && end - at === 1;
  const flags = initial ? 0 : names.lookup(bytes, at, end);
  // McDonald, MacBeth, DeShawn; but not DataNode and AMe.
  const mixed = capital && lowers > 0 && uppers > 1 && !(uppers === 2 && (inner === 2 || inner === 3));
  return make(at, end, flags, classes, capital, uppers > 1 && lowers === 0, initial, mixed);
}

/** I'm, I've, don't, you'll, they're. */
function isContraction(bytes: Uint8Array, start: number, end: number): boolean {
  const last = bytes[end - 1] | 32;
  const mark = bytes[end - 2];
  if (mark === 39 || mark === 0x99) return last === 109 || last === 100 || last === 116;
  const before = bytes[end - 2] | 32;
  if (end - start < 4 || !(bytes[end - 3] === 39 || bytes[end - 3] === 0x99)) return false;
  return (
    (before === 118 && last === 101) || (before === 114 && last === 101) || (before === 108 && last === 108)
  );
}

/** A word with other letters than ASCII's, or of parts. */
function readWide(bytes: Buffer, start: number, end: number, classes: number): Word {
  if (isContraction(bytes, start, end)) {
    // I'm Jane
    const intro = end - start < 6 && (bytes[start] | 32) === 105 && (bytes[end - 1] | 32) === 109;
    return make(start, end, 0, intro ? WordClass.INTRODUCES : 0, intro, false, false, true);
  }
  const raw = bytes.toString('utf8', start, end);
  const lower = raw.toLowerCase();
  const first = String.fromCodePoint(raw.codePointAt(0) ?? 0);
  const capital = first !== first.toLowerCase();
  const one = raw.length === first.length;
  const allCaps = !one && raw === raw.toUpperCase() && raw !== lower;
  const initial = one && capital;
  return make(start, end, initial ? 0 : flagsOf(lower), classes, capital, allCaps, initial, false);
}

/** Of a compound (Jean-Luc, O'Brien) the parts count when the whole is unknown. */
function flagsOf(lower: string): number {
  const parts = lower.split(/[’'-]/);
  const flags = names.lookupText(parts.length > 1 ? parts.join('') : lower);
  if (flags & NAME || parts.length === 1) return flags;
  let all = 0;
  for (const part of parts) {
    if (part.length < 2 || classesOfText(part) & WordClass.PARTICLE) continue;
    const one = names.lookupText(part);
    all = all === 0 ? one : all & one;
  }
  return all;
}

function classesOfText(word: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  return classesOf(hash);
}

function make(
  start: number,
  end: number,
  flags: number,
  classes: number,
  capital: boolean,
  allCaps: boolean,
  initial: boolean,
  everyday: boolean,
): Word {
  const particle = (classes & WordClass.PARTICLE) !== 0 && !(flags & FREQUENT);
  const title = (classes & WordClass.TITLE) !== 0 && !(flags & FREQUENT);
  const weight = everyday ? -2 : weigh(flags, capital);
  return { start, end, flags, classes, capital, allCaps, initial, particle, title, weight };
}

function weigh(flags: number, capital: boolean): number {
  if (flags & FREQUENT && !(flags & (Flag.AMBIGUOUS | Flag.PLACE))) return flags & Flag.WORD ? 2 : 3;
  if (flags & NAME) return flags & (Flag.WORD | Flag.AMBIGUOUS | Flag.PLACE) ? 1 : 2;
  if (flags & (Flag.WORD | Flag.PLACE)) return -2;
  return capital ? 0.5 : -1;
}

/** Where the word that ends at `end` begins, not before `stop`; `end` when none ends there. ASCII letters only. */
export function wordBefore(bytes: Uint8Array, end: number, stop: number): number {
  let at = end;
  const least = Math.max(stop, end - MOST_BYTES);
  while (at > least && isAsciiLetter(bytes[at - 1])) at--;
  return at;
}

/** Classes of the ASCII word at [start, end). */
export function classesAt(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > LONGEST_CLASSED) return 0;
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] | 32), FNV_PRIME);
  return classesOf(hash);
}
