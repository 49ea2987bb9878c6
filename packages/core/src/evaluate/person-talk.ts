/** PERSON in talk: which words announce a name, and names in lower case behind them: "my name is priya kamau ssn no 12". */
import { Flag } from '@scrubjay/names';
import type { PersonSpan } from './person.ts';
import { formedAsName } from './person-alone.ts';
import { classesAt, FREQUENT, isAsciiLetter, NAME, readWord, type Word, wordBefore } from './person-word.ts';
import { WordClass } from './person-words.ts';
import type { Text } from './text.ts';

/** What the word that announces a name promises. */
export interface Lead {
  /**
   * 0: a noun that things carry too (customer, contact): a pair of names must follow. 1: a salutation or title: a common name
   * suffices. 2: an introduction: any name. 3: "my name is": any word that is none of every day.
   */
  readonly sure: 0 | 1 | 2 | 3;
  /** For `explain`. */
  readonly why: string;
}

const LEADS: readonly Lead[] = [
  { sure: 0, why: 'behind a word such as "customer"' },
  { sure: 1, why: 'behind a title or greeting' },
  { sure: 2, why: 'introduced' },
  { sure: 3, why: 'introduced by "my name is"' },
];

export const INTRODUCED = LEADS[2];
/** "I am", "this is": what follows is a name or how somebody is. */
export const SELF: Lead = { sure: 2, why: 'introduced' };

const isSeparator = (c: number) => c === 32 || c === 95 || c === 45 || c === 46;

/** Reads the announcing word that ends at `at` and the one before it; null when it speaks of no person: `file_name`. */
export function readLead(text: Text, at: number): Lead | null {
  const { bytes, start } = text;
  const from = wordBefore(bytes, at, start);
  const size = at - from;
  if (size === 4 && equals(bytes, at, 'name')) return nameLead(text, from);
  if (size > 4 && !hasSeparator(bytes, from) && equals(bytes, at, 'name')) {
    // customerName; hostname
    return classesAt(bytes, from, at - 4) & WordClass.OWNER ? LEADS[2] : null;
  }
  if (size === 2 && equals(bytes, at, 'is')) {
    const end = from - 1;
    return equals(bytes, end, 'name') ? nameLead(text, end - 4) : SELF;
  }
  if (size === 2 && equals(bytes, at, 'am')) return SELF;
  const classes = classesAt(bytes, from, at);
  if (classes & WordClass.INTRODUCES) return LEADS[2];
  return classes & WordClass.SALUTE ? LEADS[1] : LEADS[0];
}

/** `name` begins at `from`: whose it is, the word before says. */
function nameLead(text: Text, from: number): Lead | null {
  const { bytes, start } = text;
  const before = bytes[from - 1];
  if (from === start) return LEADS[2];
  if (isSeparator(before)) {
    const end = from - 1;
    const owner = wordBefore(bytes, end, start);
    if (owner === end) return before === 32 ? LEADS[2] : null;
    const classes = classesAt(bytes, owner, end);
    if (!(classes & WordClass.OWNER)) return null;
    return before === 32 && classes & WordClass.PERSONAL ? LEADS[3] : LEADS[2];
  }
  if (!isAsciiLetter(before))
    return before === 34 || before === 39 || before === 38 || before === 63 ? LEADS[0] : LEADS[2];
  const owner = wordBefore(bytes, from, start);
  return classesAt(bytes, camelStart(bytes, owner, from), from) & WordClass.OWNER ? LEADS[2] : null;
}

/** Last word of `billingCustomer`. */
function camelStart(bytes: Buffer, from: number, end: number): number {
  let at = end - 1;
  while (at > from && bytes[at] >= 97) at--;
  return at;
}

const hasSeparator = (bytes: Buffer, from: number) => isSeparator(bytes[from - 1]) && bytes[from - 1] !== 32;

/** The bytes before `end` are `word`, in either case. */
function equals(bytes: Buffer, end: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    if ((bytes[end - word.length + i] | 32) !== word.charCodeAt(i)) return false;
  }
  return true;
}

/** A sign that makes the keyword before it a key: " ' : = ] > % */
export function isKeySign(bytes: Buffer, at: number): boolean {
  const c = bytes[at];
  if (c === 32) return bytes[at + 1] === 58 || bytes[at + 1] === 61;
  return c === 34 || c === 39 || c === 58 || c === 61 || c === 93 || c === 62 || c === 37;
}

const MOST_SPOKEN = 4;

/** A name in lower case that begins with `word`, as far as its lead carries. */
export function spoken(text: Text, word: Word, limit: number, lead: Lead): PersonSpan | null {
  if (!startsName(word, lead)) return null;
  const { bytes } = text;
  const first = word;
  let last = word;
  let top = word.weight;
  let count = 1;
  while (count < MOST_SPOKEN && bytes[last.end] === 32) {
    const next = readWord(bytes, last.end + 1, limit);
    if (!next || !(isInitial(next, bytes, lead) || continuesName(text, next, top, lead))) break;
    last = next;
    if (next.weight > top) top = next.weight;
    count++;
  }
  if (goesOn(bytes, last.end)) return null;
  if (lead.sure === 0 && (top < 2 || (count < 2 && !isHere(bytes, last.end)))) return null;
  return {
    start: first.start,
    end: last.end,
    confidence: top >= 3 ? 0.8 : top >= 1 || lead.sure === 3 ? 0.65 : 0.5,
    why: count > 1 ? 'names in small letters' : 'name in small letters',
  };
}

/** "customer: jane here" */
const isHere = (bytes: Buffer, end: number) => equals(bytes, end + 5, ' here');

/** Behind `im` or `hi` at the start of a record: "im jane", "hi im jane". */
export function openingTalk(text: Text, at: number): PersonSpan | null {
  const { bytes, end: limit } = text;
  for (let fillers = 0; fillers < 2; fillers++) {
    const word = bytes[at] === 32 ? readWord(bytes, at + 1, limit) : null;
    if (!word) return null;
    if (
      word.end - word.start === 2 &&
      (bytes[word.start] | 32) === 105 &&
      (bytes[word.start + 1] | 32) === 109
    ) {
      at = word.end;
      continue;
    }
    if (!isIm(bytes, at)) return null;
    const name = spoken(text, word, limit, INTRODUCED);
    if (name) name.why += `, ${INTRODUCED.why}`;
    return name;
  }
  return null;
}

/** The word that ends at `end` is "im". */
const isIm = (bytes: Buffer, end: number) => equals(bytes, end, 'im') && !isAsciiLetter(bytes[end - 3]);

function startsName(word: Word, { sure }: Lead): boolean {
  if (word.particle || word.title) return false;
  const { flags, weight } = word;
  if (sure === 3) return flags === 0 ? word.end - word.start > 2 : (flags & NAME) !== 0;
  if (!(flags & NAME) || (flags & Flag.WORD && !(flags & FREQUENT))) return false;
  return sure === 2 ? weight >= 1 : weight >= (sure === 1 ? 3 : 2);
}

/** "joseph m dechant", "anjali s" */
function isInitial(word: Word, bytes: Buffer, { sure }: Lead): boolean {
  const c = bytes[word.start];
  return sure >= 2 && word.end - word.start === 1 && c !== 97 && c !== 105 && c !== 117;
}

function continuesName(text: Text, word: Word, top: number, { sure }: Lead): boolean {
  const { flags } = word;
  if (word.particle) return false;
  if (flags & NAME) {
    if (!(flags & Flag.WORD)) return true;
    return sure >= 2 && (flags & Flag.SURNAME) !== 0 && (!(flags & Flag.AMBIGUOUS) || top >= 2);
  }
  // What is no word of any kind belongs to the name before it: a leak is worse than a word too much.
  return flags === 0 && (sure >= 2 ? word.end - word.start > 3 : top >= 3 && formedAsName(text, word));
}

/** The token goes on: lg_5169, luiz8910, saby/ios. */
function goesOn(bytes: Buffer, end: number): boolean {
  const c = bytes[end];
  if (
    (c >= 48 && c <= 57) ||
    c === 95 ||
    c === 47 ||
    c === 64 ||
    c === 43 ||
    c === 37 ||
    c === 61 ||
    c === 40
  )
    return true;
  const next = bytes[end + 1];
  return (c === 45 || c === 46 || c === 58) && (isAsciiLetter(next) || (next >= 48 && next <= 57));
}
