/** What the sentence around a word says of it: "Chase approved the ticket" speaks of a person, "arrived at Nugeri" of a place. */
import { classesAt, isAsciiLetter, isLetterAt, readWord, wordBefore } from './person-word.ts';
import { WordClass } from './person-words.ts';
import type { Text } from './text.ts';

/** What the neighbours of a word make it. */
export const Says = {
  NOTHING: 0,
  /** It stands where a person would, and other things too: "Jane is", "for Jane", "Jane's". */
  MAYBE: 1,
  /** Only people stand there: "Jane told", "said Jane", "Jane, can you". */
  PERSON: 2,
  /** A label or an address says so: "Owner: Jane", "Jane <jane@example.com>". */
  LABELLED: 3,
  /** A place, thing or firm: "in Jane", "the Jane". */
  OTHER: -1,
  /** A person as well as a place: "to Jane". */
  TOWARD: -2,
} as const;

export interface Spoken {
  readonly says: -2 | -1 | 0 | 1 | 2 | 3;
  /** In a word or two, for `explain`. */
  readonly why: string;
}

const NOTHING: Spoken = { says: Says.NOTHING, why: '' };
const OTHER: Spoken = { says: Says.OTHER, why: '' };
const TOWARD: Spoken = { says: Says.TOWARD, why: 'to or from' };
/** Where one goes, comes from or works: names are rare there. */
export const WHITHER: Spoken = { says: Says.TOWARD, why: 'where one goes' };
const maybe = (why: string): Spoken => ({ says: Says.MAYBE, why });
const labelled = (why: string): Spoken => ({ says: Says.LABELLED, why });
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
  if (begins && isLabelled(text, start, end)) return labelled('behind a label');
  if (hasAddress(text, end)) return labelled('before an address');
  if (!begins && bytes[start - 1] === 32) {
    const comma = bytes[start - 2] === 44 ? 1 : 0;
    const to = start - 1 - comma;
    const from = wordBefore(bytes, to, text.start);
    left = from === to ? 0 : classesAt(bytes, from, to);
    if (from > text.start && bytes[from - 1] === 32) further = before(text, from - 1);
    // w/ Jane
    if (bytes[to - 1] === 47 && (bytes[to - 2] | 32) === 119 && bytes[to - 3] === 32) return person('with');
    // ex-manager Jonak
    if (bytes[from - 1] === 45 && (bytes[from - 2] | 32) === 120 && (bytes[from - 3] | 32) === 101)
      return person('role before');
    if (comma === 1) {
      if (left & WordClass.ROLE) return person('role before');
      if (left & WordClass.CLOSES && isCapital(bytes[from]) && isLast(text, end)) return labelled('signed');
      if (left & WordClass.SALUTE) return person('greeted');
      if (bytes[end] === 44) return maybe('between commas');
    } else {
      // Port Elizabeth, but "Yesterday Jane"
      const capital = isCapital(bytes[from]) && from < to && !opensSentence(text, from);
      if (left & WordClass.STREET || (capital && !(left & (WordClass.DATE | WordClass.ROLE)))) return OTHER;
      if (left & WordClass.ARTICLE) return OTHER;
      if (left & WordClass.CLOSES && isCapital(bytes[from]) && isLast(text, end)) return labelled('signed');
      if (left & WordClass.SALUTE && isCapital(bytes[from])) return person('greeted');
      if (left & WordClass.TELLS) return person('told or called');
      if (left & WordClass.ROLE) return person('role before');
      if (left & WordClass.ME && further & WordClass.TELLS) return person('called so');
      if (left & WordClass.TOWARD && !(further & WordClass.TELLS)) {
        if (further & WordClass.BELONGS || genitiveEnd(bytes, end) > 0) return maybe('has what people have');
        return further & WordClass.GOES ? WHITHER : TOWARD;
      }
      if (left & (WordClass.WHERE | WordClass.TOWARD))
        return further & WordClass.TELLS ? person('spoken to') : OTHER;
      // "works for", "train for"
      if (left & WordClass.WITH && further & WordClass.GOES && bytes[from] === 102) return WHITHER;
      // "where is"
      if (left & WordClass.AUX && further & WordClass.GOES && further & WordClass.OPENER) return WHITHER;
      if (left & WordClass.WITH && further & (WordClass.TELLS | WordClass.DOES)) return person('with or by');
    }
  }
  const right = follows(text, end, begins);
  if (right.says !== Says.NOTHING) return right;
  if (left & WordClass.WITH)
    return isAndName(text, start) ? person('beside another name') : maybe('with or by');
  if (left & WordClass.LIKES) return maybe('liked or called');
  if (!(left & WordClass.AUX)) return NOTHING;
  return asksOn(bytes, end) ? maybe('asked about') : bytes[end] === 46 ? maybe('told who it is') : NOTHING;
}

/** Nothing stands behind `end` in the record. */
export const isLast = ({ bytes, end: limit }: Text, end: number) =>
  end === limit || (bytes[end] === 13 && end === limit - 1);

export const isCapital = (c: number) => c >= 65 && c <= 90;

/** The record, a string, or a sentence begins at `start`. */
function opensSentence({ bytes, start: from }: Text, start: number): boolean {
  if (start === from) return true;
  const c = bytes[start - 1];
  if (c === 34 || c === 39 || c === 40 || c === 9) return true;
  if (c !== 32) return false;
  const b = bytes[start - 2];
  if (b === 45) return start - from < 4;
  return b === 46 || b === 33 || b === 63 || b === 58 || b === 34 || b === 62 || b === 93;
}

/** "Owner: Jane", and "Jane" alone below "Best regards," or behind a dash. */
function isLabelled(text: Text, start: number, end: number): boolean {
  const { bytes } = text;
  if (bytes[start - 1] === 32 && bytes[start - 2] === 58)
    return (
      ((before(text, start - 2) | opensWith(text, start - 2)) & (WordClass.LABEL | WordClass.ROLE)) !== 0
    );
  // -- Jane
  if (bytes[start - 1] === 32 && bytes[start - 2] === 45 && isLast(text, end)) return start - text.start < 4;
  if (start !== text.start || bytes[start - 1] !== 10) return false;
  const at = bytes[start - 2] === 13 ? start - 3 : start - 2;
  return bytes[at] === 44 && (classesAt(bytes, wordBefore(bytes, at, 0), at) & WordClass.CLOSES) !== 0;
}

/** Classes of the first word of a label of a few words that ends at `end`: "Executor of the will". */
function opensWith(text: Text, end: number): number {
  const { bytes, start } = text;
  if (end - start > 40) return 0;
  for (let at = start; at < end; at++) if (bytes[at] !== 32 && !isAsciiLetter(bytes[at])) return 0;
  return classesAt(bytes, start, wordEnd(text, start));
}

/** An address in angle brackets follows. */
function hasAddress({ bytes, end: limit }: Text, end: number): boolean {
  if (bytes[end] !== 32 || bytes[end + 1] !== 60) return false;
  const most = Math.min(limit, end + 80);
  for (let at = end + 2; at < most && bytes[at] > 32 && bytes[at] !== 62; at++)
    if (bytes[at] === 64) return true;
  return false;
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

/** "Jane is a nurse", and so are films and firms. */
export const IS_A = 'is something';

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
  // "Jane: yes, give me a minute"
  if (c === 58 && begins && bytes[end + 1] === 32) return maybe('speaks');
  if (c !== 32) return NOTHING;
  const to = wordEnd(text, end + 1);
  if (to === end + 1) return NOTHING;
  // "Jane to send the slides"
  if (begins && to === end + 3 && bytes[end + 1] === 116 && bytes[end + 2] === 111)
    return maybe('is to do something');
  const classes = classesAt(bytes, end + 1, to);
  if (classes & WordClass.CONCEPT) return OTHER;
  if (classes & WordClass.DOES) return person('does what people do');
  // "Jane and John"
  if (to - end < 5 && joins(bytes, end + 1, to) && bytes[to] === 32 && isCapital(bytes[to + 1])) {
    const other = readWord(bytes, to + 1, text.end);
    if (other && other.weight >= 2) return person('beside another name');
    if (other && other.weight === 0.5) return maybe('beside another word with a capital');
  }
  // "Jane and her brother"
  if (to - end === 4 && bytes[end + 1] === 97 && bytes[to] === 32) {
    const other = classesAt(bytes, to + 1, wordEnd(text, to + 1));
    if (other & WordClass.ME && bytes[to + 1] === 104) return person('beside her or his');
  }
  if (classes & WordClass.ACTS) return maybe('does something');
  if (!(classes & WordClass.AUX)) return classes & WordClass.ME ? maybe('before a pronoun') : NOTHING;
  // didn't
  const blank = bytes[to] === 39 && bytes[to + 1] === 116 ? to + 2 : to;
  if (bytes[blank] !== 32) return maybe('is or will');
  const next = classesAt(bytes, blank + 1, wordEnd(text, blank + 1));
  if (next & WordClass.DOES) return person('does what people do');
  if (!(next & WordClass.ARTICLE)) return maybe('is or will');
  let at = wordEnd(text, blank + 1);
  for (let n = 0; n < 2 && bytes[at] === 32; n++) {
    const noun = wordEnd(text, at + 1);
    if (classesAt(bytes, at + 1, noun) & (WordClass.CONCEPT | WordClass.THING)) return OTHER;
    at = noun;
  }
  return maybe(IS_A);
}

/** and, or, nor */
function joins(bytes: Buffer, at: number, to: number): boolean {
  if (to - at === 2) return bytes[at] === 111 && bytes[at + 1] === 114;
  return (
    to - at === 3 &&
    ((bytes[at] === 97 && bytes[at + 2] === 100) || (bytes[at] === 110 && bytes[at + 2] === 114))
  );
}

/** One past the 's or ’s at `end`; 0 when there is none. */
function genitiveEnd(bytes: Buffer, end: number): number {
  const wide = bytes[end] === 0xe2 && bytes[end + 1] === 0x80 && bytes[end + 2] === 0x99;
  const at = wide ? end + 3 : bytes[end] === 39 ? end + 1 : 0;
  return at > 0 && bytes[at] === 115 && !isLetterAt(bytes, at + 1) ? at + 1 : 0;
}
