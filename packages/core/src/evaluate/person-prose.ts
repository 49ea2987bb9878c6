/** What the sentence around a word says of it: "Chase approved the ticket" speaks of a person, "arrived at Nugeri" of a place. */
import { classesAt, isAsciiLetter, isLetterAt, readWord, wordBefore } from './person-word.ts';
import { WordClass } from './person-words.ts';
import type { Text } from './text.ts';

/** How much of a sentence is read on either side of the word. Bytes. */
const REACH = 160;

/** What the neighbours of a word make it. */
export const Says = {
  NOTHING: 0,
  /** It stands where a person would, and other things too: "Jane is", "for Jane", "Jane's". */
  MAYBE: 1,
  /** Only people stand there: "Jane told", "said Jane", "Jane, can you". */
  PERSON: 2,
  /** A place, thing or firm: "in Jane", "the Jane". */
  OTHER: -1,
  /** A person as well as a place: "to Jane". */
  TOWARD: -2,
} as const;

export interface Spoken {
  readonly says: -2 | -1 | 0 | 1 | 2;
  /** In a word or two, for `explain`. */
  readonly why: string;
}

const NOTHING: Spoken = { says: Says.NOTHING, why: '' };
const OTHER: Spoken = { says: Says.OTHER, why: '' };
const TOWARD: Spoken = { says: Says.TOWARD, why: 'to or from' };
const maybe = (why: string): Spoken => ({ says: Says.MAYBE, why });
const person = (why: string): Spoken => ({ says: Says.PERSON, why });

/** Classes of the word that ends at `end`, 0 when none does. */
const before = (text: Text, end: number) => {
  const from = wordBefore(text.bytes, end, text.start);
  return from === end ? 0 : classesAt(text.bytes, from, end);
};

/** End of the ASCII word that begins at `at`. */
function wordEnd({ bytes, end }: Text, at: number): number {
  while (at < end && isAsciiLetter(bytes[at])) at++;
  return at;
}

/** Reads the neighbours of [start, end). */
export function spokenOf(text: Text, start: number, end: number): Spoken {
  const { bytes } = text;
  const begins = opensSentence(text, start);
  let left = 0;
  let further = 0;
  if (!begins && bytes[start - 1] === 32) {
    const comma = bytes[start - 2] === 44 ? 1 : 0;
    const to = start - 1 - comma;
    const from = wordBefore(bytes, to, text.start);
    left = from === to ? 0 : classesAt(bytes, from, to);
    if (from > text.start && bytes[from - 1] === 32) further = before(text, from - 1);
    // ex-manager Jonak
    if (bytes[from - 1] === 45 && (bytes[from - 2] | 32) === 120 && (bytes[from - 3] | 32) === 101)
      return person('role before');
    if (comma === 1) {
      if (left & WordClass.ROLE) return person('role before');
      if (left & WordClass.SALUTE) return person('greeted');
      if (bytes[end] === 44) return maybe('between commas');
    } else {
      // Port Elizabeth, but "Yesterday Jane"
      if (left & WordClass.STREET || (isCapital(bytes[from]) && from < to && !opensSentence(text, from)))
        return OTHER;
      if (left & WordClass.ARTICLE) return OTHER;
      if (left & WordClass.SALUTE && isCapital(bytes[from])) return person('greeted');
      if (left & WordClass.TELLS) return person('told or called');
      if (left & WordClass.ROLE) return person('role before');
      if (left & WordClass.ME && further & WordClass.TELLS) return person('called so');
      if (left & WordClass.TOWARD && !(further & WordClass.TELLS)) {
        if (further & WordClass.BELONGS || genitiveEnd(bytes, end) > 0) return maybe('has what people have');
        return TOWARD;
      }
      if (left & (WordClass.WHERE | WordClass.TOWARD))
        return further & WordClass.TELLS ? person('spoken to') : OTHER;
      if (left & WordClass.WITH && further & (WordClass.TELLS | WordClass.DOES)) return person('with or by');
    }
  }
  const right = follows(text, end, begins);
  if (right.says !== Says.NOTHING) return right;
  if (left & WordClass.WITH)
    return isAndName(text, start) ? person('beside another name') : maybe('with or by');
  if (left & WordClass.LIKES) return maybe('liked or called');
  return left & WordClass.AUX && asksOn(bytes, end) ? maybe('asked about') : NOTHING;
}

const isCapital = (c: number) => c >= 65 && c <= 90;

/** The record, a string, or a sentence begins at `start`. */
function opensSentence({ bytes, start: from }: Text, start: number): boolean {
  if (start === from) return true;
  const c = bytes[start - 1];
  if (c === 34 || c === 39 || c === 40 || c === 9) return true;
  if (c !== 32) return false;
  const b = bytes[start - 2];
  return b === 46 || b === 33 || b === 63 || b === 58 || b === 34 || b === 62 || b === 93;
}

/** "Is Jane in?", but no "Where is Jane?", which may be a place. */
const asksOn = (bytes: Buffer, end: number) => bytes[end] === 32 && isAsciiLetter(bytes[end + 1]);

/** "Jane and" before `start`. */
function isAndName(text: Text, start: number): boolean {
  const { bytes } = text;
  if (bytes.toString('latin1', start - 5, start) !== ' and ') return false;
  const from = wordBefore(bytes, start - 5, text.start);
  const word = isCapital(bytes[from]) ? readWord(bytes, from, text.end) : null;
  return word !== null && word.weight >= 2;
}

/** What stands behind the word. */
function follows(text: Text, end: number, begins: boolean): Spoken {
  const { bytes } = text;
  const c = bytes[end];
  const owned = genitiveEnd(bytes, end);
  if (owned > 0) {
    const what = bytes[owned] === 32 ? classesAt(bytes, owned + 1, wordEnd(text, owned + 1)) : 0;
    return what & WordClass.BELONGS ? person('has what people have') : maybe('genitive');
  }
  if (c === 44 && begins && bytes[end + 1] === 32) {
    const to = wordEnd(text, end + 2);
    return classesAt(bytes, end + 2, to) & WordClass.ASKS ? person('spoken to') : NOTHING;
  }
  if (c !== 32) return NOTHING;
  const to = wordEnd(text, end + 1);
  if (to === end + 1) return NOTHING;
  const classes = classesAt(bytes, end + 1, to);
  if (classes & WordClass.CONCEPT) return OTHER;
  if (classes & WordClass.DOES) return person('does what people do');
  // "Jane and John"
  if (to - end === 4 && bytes[end + 1] === 97 && bytes[to] === 32 && isCapital(bytes[to + 1])) {
    const other = readWord(bytes, to + 1, text.end);
    if (other && other.weight >= 2) return person('beside another name');
  }
  // "Jane and her brother"
  if (to - end === 4 && bytes[end + 1] === 97 && bytes[to] === 32) {
    const other = classesAt(bytes, to + 1, wordEnd(text, to + 1));
    if (other & WordClass.ME && bytes[to + 1] === 104) return person('beside her or his');
  }
  if (!(classes & WordClass.AUX)) return classes & WordClass.ME ? maybe('before a pronoun') : NOTHING;
  // didn't
  const blank = bytes[to] === 39 && bytes[to + 1] === 116 ? to + 2 : to;
  if (bytes[blank] !== 32) return maybe('is or will');
  const next = wordEnd(text, blank + 1);
  return classesAt(bytes, blank + 1, next) & WordClass.DOES
    ? person('does what people do')
    : maybe('is or will');
}

/** One past the 's or ’s at `end`; 0 when there is none. */
function genitiveEnd(bytes: Buffer, end: number): number {
  const wide = bytes[end] === 0xe2 && bytes[end + 1] === 0x80 && bytes[end + 2] === 0x99;
  const at = wide ? end + 3 : bytes[end] === 39 ? end + 1 : 0;
  return at > 0 && bytes[at] === 115 && !isLetterAt(bytes, at + 1) ? at + 1 : 0;
}

/** How a sentence reads. */
export const Tone = {
  /** Fragments, fields, code. */
  LOG: 0,
  /** Small words as in a sentence. */
  PROSE: 1,
  /** It speaks of people: I, you, her, said. */
  TALK: 2,
} as const;

let toneText: Text | null = null;
let toneFrom = 0;
let toneTo = 0;
let lastTone: 0 | 1 | 2 = 0;

/** The tone of the sentence around [start, end). */
export function toneOf(text: Text, start: number, end: number): 0 | 1 | 2 {
  if (toneText === text && start >= toneFrom && end <= toneTo) return lastTone;
  const { bytes } = text;
  const least = Math.max(text.start, start - REACH);
  const most = Math.min(text.end, end + REACH);
  let from = start;
  while (from > least && !bounds(bytes, from - 1)) from--;
  let to = end;
  while (to < most && bytes[to] !== 34) to++;
  toneText = text;
  toneFrom = from;
  toneTo = to;
  lastTone = read(bytes, from, to);
  if (lastTone === Tone.PROSE && from === text.start && isWhole(text)) lastTone = Tone.TALK;
  return lastTone;
}

/** The record is a sentence: no time or level before it, a mark behind. */
function isWhole({ bytes, start, end, json }: Text): boolean {
  const last = bytes[bytes[end - 1] === 13 ? end - 2 : end - 1];
  return isCapital(bytes[start]) && (last === 46 || last === 33) && !json;
}

/** Quotation mark, or `]`, `>`, `:`, `|` and tab before a blank. */
function bounds(bytes: Buffer, at: number): boolean {
  const c = bytes[at];
  return c === 34 || c === 9 || c === 124 || (bytes[at + 1] === 32 && (c === 93 || c === 62 || c === 58));
}

function read(bytes: Buffer, from: number, to: number): 0 | 1 | 2 {
  let words = 0;
  let small = 0;
  let talk = 0;
  let odd = 0;
  for (let at = from; at < to; ) {
    const c = bytes[at];
    if (isAsciiLetter(c) && !isPart(bytes[at - 1])) {
      let end = at + 1;
      while (end < to && isAsciiLetter(bytes[end])) end++;
      const classes = classesAt(bytes, at, end);
      words++;
      if (classes & WordClass.SMALL) small++;
      if (classes & (WordClass.ME | WordClass.TELLS | WordClass.DOES)) talk++;
      else if (classes & WordClass.SALUTE && isCapital(c)) talk++;
      at = end;
    } else {
      if (isOdd(c)) odd++;
      else if (c === 63) talk++;
      at++;
    }
  }
  if (odd * 6 > words + 6 || small + talk < 1) return Tone.LOG;
  if (talk > 0 && small + talk > 1) return Tone.TALK;
  return (small + talk) * 4 >= words ? Tone.PROSE : Tone.LOG;
}

const isPart = (c: number) => isAsciiLetter(c) || c === 39 || c >= 128 || (c >= 48 && c <= 57) || c === 95;

/** = _ / \ { } [ ] < > | ; */
const isOdd = (c: number) =>
  c === 61 ||
  c === 95 ||
  c === 47 ||
  c === 92 ||
  c === 123 ||
  c === 125 ||
  c === 91 ||
  c === 93 ||
  c === 60 ||
  c === 62 ||
  c === 124 ||
  c === 59;
