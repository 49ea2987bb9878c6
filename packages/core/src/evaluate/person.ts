/**
 * PERSON: a small grammar over words, dictionaries and neighbours. "Private" is a surname in "Jane Private" and a word in
 * "private property"; which it is, its neighbours say.
 */
import { Flag, loadNames } from '@scrubjay/names';
import { AFTER_NO_PERSON, PARTICLES, TITLES } from './person-words.ts';
import { isEscaped, type Text } from './text.ts';

export interface PersonSpan {
  start: number;
  end: number;
  confidence: number;
}

interface Word {
  start: number;
  end: number;
  lower: string;
  flags: number;
  /** Written as a name is: capital first, or all capitals. */
  capital: boolean;
  allCaps: boolean;
  initial: boolean;
  particle: boolean;
  title: boolean;
  /** Evidence that it is part of a name; negative: that it is an everyday word. */
  weight: number;
}

const NAME = Flag.GIVEN | Flag.SURNAME;
const FREQUENT = Flag.FREQUENT_GIVEN | Flag.FREQUENT_SURNAME;
const MOST_WORDS = 7;
const MOST_BYTES = 40;

const isLetter = (c: number) => (c | 32) - 97 >>> 0 < 26 || c >= 128;
const isMark = (c: number) => c === 39 || c === 45;

const names = loadNames();

/** The word that begins at `at`; null when none does. */
function wordAt(bytes: Buffer, at: number, limit: number): Word | null {
  let end = at;
  const stop = Math.min(limit, at + MOST_BYTES);
  while (end < stop) {
    if (isLetter(bytes[end])) end++;
    // U+2019 is three bytes of 0x80 and more, and so a letter already.
    else if (isMark(bytes[end]) && end > at && end + 1 < stop && isLetter(bytes[end + 1])) end += 2;
    else break;
  }
  if (end === at || end === stop) return null;
  return makeWord(bytes, at, end);
}

function makeWord(bytes: Buffer, start: number, end: number): Word {
  const raw = bytes.toString('utf8', start, end);
  const lower = raw.toLowerCase();
  const letters = [...raw].length;
  const first = raw[0];
  const capital = first !== first.toLowerCase();
  const allCaps = letters > 1 && raw === raw.toUpperCase() && raw !== lower;
  const initial = letters === 1 && capital;
  const flags = initial ? 0 : flagsOf(lower);
  const particle = PARTICLES.has(lower) && !(flags & FREQUENT);
  const title = TITLES.has(lower);
  return { start, end, lower, flags, capital, allCaps, initial, particle, title, weight: weigh(flags, capital) };
}

/** Of a compound (Jean-Luc, O'Brien) the parts count when the whole is unknown. */
function flagsOf(lower: string): number {
  const plain = lower.replace(/[’']s$/, '');
  const flags = names.lookupText(plain.replace(/[’'-]/g, ''));
  if (flags & NAME || !/[’'-]/.test(plain)) return flags;
  return plain
    .split(/[’'-]/)
    .filter((part) => part.length > 1)
    .map((part) => names.lookupText(part))
    .reduce((all, part) => (all === 0 ? part : all & part), 0);
}

function weigh(flags: number, capital: boolean): number {
  if (flags & FREQUENT && !(flags & (Flag.AMBIGUOUS | Flag.PLACE))) return flags & Flag.WORD ? 2 : 3;
  if (flags & NAME) return flags & (Flag.WORD | Flag.AMBIGUOUS | Flag.PLACE) ? 1 : 2;
  if (flags & (Flag.WORD | Flag.PLACE)) return -2;
  return capital ? 0.5 : -1;
}

/** What joins two words of a name: one space, `, ` or `. ` behind an initial or title. 0 when they are not joined. */
function joint(bytes: Buffer, end: number): number {
  if (bytes[end] === 32) return isLetter(bytes[end + 1]) ? 1 : 0;
  if ((bytes[end] === 46 || bytes[end] === 44) && bytes[end + 1] === 32 && isLetter(bytes[end + 2])) return 2;
  if (bytes[end] === 46 && isLetter(bytes[end + 1]) && bytes[end + 2] === 46) return 1;
  return 0;
}

/** Words to the right of `at`, `at` a word's start, as long as they may be parts of one name. */
function chain(text: Text, at: number, anyCase: boolean): Word[] {
  const { bytes, end: limit } = text;
  const words: Word[] = [];
  let commas = 0;
  while (words.length < MOST_WORDS) {
    const word = wordAt(bytes, at, limit + 1);
    if (!word || !(anyCase || word.capital || word.particle)) break;
    words.push(word);
    const step = joint(bytes, word.end);
    if (step === 0) break;
    const mark = bytes[word.end];
    if (mark === 46 && !word.initial && !word.title) break;
    if (mark === 44 && (++commas > 1 || words.length > 3)) break;
    at = word.end + step;
  }
  while (words.length > 0 && words[words.length - 1].particle && !words[words.length - 1].capital) words.pop();
  return words;
}

/** Steps left from a word's start over the words before it that may be parts of the same name. */
function leftmost(text: Text, at: number): number {
  const { bytes, start } = text;
  for (let words = 0; words < 3; words++) {
    let end = at - 1;
    if (end <= start || bytes[end] !== 32) return at;
    if (bytes[end - 1] === 46) end--;
    let from = end;
    while (from > start && end - from < MOST_BYTES && (isLetter(bytes[from - 1]) || isMark(bytes[from - 1]))) from--;
    if (isEscaped(bytes, from, start)) from++;
    if (from >= end) return at;
    const before = bytes[from - 1];
    if (from > start && (before === 46 || before === 47 || before === 95 || (before >= 48 && before <= 57))) return at;
    const word = makeWord(bytes, from, end);
    if (!(word.capital || word.particle) || (bytes[end] === 46 && !word.initial && !word.title)) return at;
    at = from;
  }
  return at;
}

/** The best name among a chain of words, or null. */
function best(text: Text, words: Word[], context: boolean): PersonSpan | null {
  let from = 0;
  let to = words.length;
  let titled = false;
  while (from < to && (words[from].title || words[from].weight < 0 || (words[from].particle && !words[from].capital))) {
    titled = words[from].title && words[from].capital;
    from++;
  }
  // An everyday word in the middle ends the name.
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word.weight < 0 && !word.particle && !word.initial) {
      to = i;
      break;
    }
  }
  while (to > from && words[to - 1].particle && words[to - 1].weight < 1) to--;
  const run = words.slice(from, to);
  if (run.length === 0) return null;
  const next = words[to];
  if (next && AFTER_NO_PERSON.has(next.lower)) return null;
  const last = run[run.length - 1];
  if (run.length > 1 && AFTER_NO_PERSON.has(last.lower) && last.weight < 3) return null;
  let end = last.end;
  if (last.initial && text.bytes[end] === 46) end++;
  const bytes = text.bytes.toString('utf8', end - 2, end);
  if (bytes === "'s") end -= 2;
  return { start: run[0].start, end, confidence: score(run, context, titled, text) };
}

function score(run: Word[], context: boolean, titled: boolean, text: Text): number {
  const parts = run.filter((word) => !word.initial && !word.particle);
  if (parts.length === 0) return 0;
  const backed = context || titled;
  const weights = parts.map((word) => word.weight);
  const top = Math.max(...weights);
  const sum = weights.reduce((a, b) => a + b, 0);
  if (parts.length === 1) {
    if (run.length > 1 && run.some((word) => word.initial)) return top >= 2 ? (backed ? 0.9 : 0.6) : backed ? 0.7 : 0.3;
    if (!backed) return top >= 3 ? 0.35 : 0.1;
    return top >= 2 ? 0.85 : top >= 1 ? 0.7 : titled ? 0.75 : 0.45;
  }
  const swapped = text.bytes[run[0].end] === 44;
  const given = (swapped ? parts[parts.length - 1] : parts[0]).flags & Flag.GIVEN;
  const surname = (swapped ? parts[0] : parts[parts.length - 1]).flags & Flag.SURNAME;
  const shouting = parts.every((word) => word.allCaps);
  if (shouting && !backed) {
    const sure = parts.every((word) => word.flags & NAME && !(word.flags & Flag.WORD));
    return sure && given && surname && top >= 3 ? 0.7 : 0.2;
  }
  if (parts.some((word) => word.allCaps && word.end - word.start < 4) && !shouting && !backed) return 0.2;
  let confidence = 0;
  if (given && surname) confidence = sum >= 5 ? 0.95 : sum >= 4 ? 0.9 : sum >= 3 ? 0.8 : 0.6;
  else if (given) confidence = top >= 3 ? 0.8 : top >= 2 ? 0.7 : 0.35;
  else if (surname) confidence = top >= 3 ? 0.65 : top >= 2 ? 0.55 : 0.25;
  else confidence = 0.15;
  if (swapped) confidence -= parts.length > 2 || !(given && surname) ? 0.4 : 0.1;
  return Math.min(0.99, backed ? confidence + 0.25 : confidence);
}

/** The name around a candidate of shape `words`. */
export function personAt(text: Text, start: number): PersonSpan | null {
  const words = chain(text, leftmost(text, start), false);
  return words.length < 2 ? null : best(text, words, false);
}

/** The name behind a keyword that ends at `at`: "my name is priya", `"customer":"jon doe"`, "Dear Mr. Doe". */
export function personAfter(text: Text, at: number, limit: number): PersonSpan | null {
  const { bytes } = text;
  let skipped = 0;
  while (at < limit && skipped < 12 && !isLetter(bytes[at])) {
    if (bytes[at] === 10) return null;
    at++;
    skipped++;
  }
  for (let fillers = 0; fillers < 3; fillers++) {
    const word = wordAt(bytes, at, limit);
    if (!word) return null;
    if (FILLERS.has(word.lower)) {
      at = word.end + 1;
      while (at < limit && bytes[at] === 32) at++;
      continue;
    }
    const capital = word.capital && !word.allCaps;
    const words = chain(text, at, !capital);
    return capital || word.allCaps ? best(text, words, true) : lowerCase(words);
  }
  return null;
}

const FILLERS = new Set('is was are s am the this here its it name my our your to'.split(' '));

/** Lower-case talk: "name priya and ac no 0054". At most two words, the dictionaries alone decide. */
function lowerCase(words: Word[]): PersonSpan | null {
  const run: Word[] = [];
  for (const word of words) {
    if (!(word.flags & NAME) || word.flags & Flag.WORD) break;
    run.push(word);
    if (run.length === 3) break;
  }
  if (run.length === 0) return null;
  // "jon doe": the second may be a word, when the first is surely a name.
  const next = words[run.length];
  if (run.length === 1 && run[0].weight >= 2 && next && next.flags & Flag.SURNAME && next.flags & Flag.AMBIGUOUS) run.push(next);
  const top = Math.max(...run.map((word) => word.weight));
  return { start: run[0].start, end: run[run.length - 1].end, confidence: top >= 3 ? 0.8 : top >= 2 ? 0.65 : 0.4 };
}

/** A value under a name's key is a name as a whole, unless it is no text of one to five words. */
export function personValue(value: string): number {
  if (value.length > 80 || /[\d@/\\_{}<>=:;|]/.test(value)) return 0;
  const words = value.trim().split(/[\s,]+/);
  if (words.length > 5 || words[0] === '') return 0;
  let top = -3;
  let low = 3;
  for (const raw of words) {
    const bare = raw.replace(/\.$/, '');
    const lower = bare.toLowerCase();
    if (bare.length <= 1 || PARTICLES.has(lower) || TITLES.has(lower)) continue;
    const weight = weigh(flagsOf(lower), bare[0] !== bare[0].toLowerCase());
    top = Math.max(top, weight);
    low = Math.min(low, weight);
  }
  if (top < 0) return 0;
  if (top >= 2) return low < 0 ? 0.6 : 0.95;
  if (top >= 1) return low < 0 ? 0.3 : 0.7;
  return words.length > 1 && low > 0 ? 0.5 : 0.3;
}
