/**
 * PERSON: a small grammar over words, dictionaries and neighbours. "Private" is a surname in "Jane Private" and a word in
 * "private property"; which it is, its neighbours say.
 */
import { Flag } from '@scrubjay/names';
import { isKeySign, type Lead, readLead, spoken } from './person-talk.ts';
import { valueUnder } from './person-value.ts';
import {
  classesAt,
  isAsciiLetter,
  isLetterAt,
  MOST_BYTES,
  NAME,
  readWord,
  type Word,
  wordBefore,
} from './person-word.ts';
import { WordClass } from './person-words.ts';
import { isEscaped, type Text } from './text.ts';

export { personValue } from './person-value.ts';

export interface PersonSpan {
  start: number;
  end: number;
  confidence: number;
}

const MOST_WORDS = 7;

/** What joins two words of a name: one space, `, ` or `. ` behind an initial or title. 0 when they are not joined. */
function joint(bytes: Buffer, end: number): number {
  const c = bytes[end];
  if (c === 32) return isLetterAt(bytes, end + 1) ? 1 : 0;
  if (c !== 46 && c !== 44) return 0;
  if (bytes[end + 1] === 32 && isLetterAt(bytes, end + 2)) return 2;
  return c === 46 && isLetterAt(bytes, end + 1) && bytes[end + 2] === 46 ? 1 : 0;
}

/** Words to the right of `at`, `at` a word's start, as long as they may be parts of one name. */
function chain(text: Text, at: number): Word[] {
  const { bytes, end: limit } = text;
  const words: Word[] = [];
  let commas = 0;
  while (words.length < MOST_WORDS) {
    const word = readWord(bytes, at, limit);
    if (!word || !(word.capital || word.particle || (word.title && words.length === 0))) break;
    if (word.classes & WordClass.SUFFIX && words.length > 0) break;
    words.push(word);
    const step = joint(bytes, word.end);
    if (step === 0) break;
    const mark = bytes[word.end];
    if (mark === 46 && !word.initial && !word.title) break;
    if (mark === 44 && (++commas > 1 || words.length > 3)) break;
    at = word.end + step;
  }
  while (words.length > 0 && words[words.length - 1].particle && !words[words.length - 1].capital)
    words.pop();
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
    while (from > start && end - from < MOST_BYTES && isPart(bytes[from - 1])) from--;
    if (isEscaped(bytes, from, start)) from++;
    while (from < end && !isLetterAt(bytes, from)) from++;
    if (from >= end) return at;
    const before = bytes[from - 1];
    if (from > start && (before === 46 || before === 47 || before === 95 || (before >= 48 && before <= 57)))
      return at;
    const c = bytes[from];
    if (c >= 97 && c <= 122 && !(classesAt(bytes, from, end) & WordClass.PARTICLE)) return at;
    const word = readWord(bytes, from, end);
    if (!word || word.end !== end || !(word.capital || word.particle)) return at;
    if (bytes[end] === 46 && !word.initial && !word.title) return at;
    at = from;
  }
  return at;
}

const isPart = (c: number) => isAsciiLetter(c) || c >= 128 || c === 39 || c === 45;

/** The best name among a chain of words, or null. */
function best(text: Text, words: readonly Word[], backed: boolean): PersonSpan | null {
  let from = 0;
  let to = words.length;
  let titled = false;
  while (from < to) {
    const { title, weight, particle, capital, classes } = words[from];
    if (!(title || weight < 0 || (particle && !capital))) break;
    titled = title;
    if (classes & WordClass.INTRODUCES) backed = true;
    from++;
  }
  // An everyday word in the middle ends the name.
  for (let i = from; i < to; i++) {
    const { weight, particle, initial } = words[i];
    // Behind a particle any word is a surname: Ludwig van Beethoven.
    if (weight < 0 && !particle && !initial && !(i > from && words[i - 1].particle)) to = i;
  }
  while (to > from && words[to - 1].particle && words[to - 1].weight < 1) to--;
  if (to === from) return null;
  const first = words[from];
  const last = words[to - 1];
  if (to < words.length && words[to].classes & WordClass.THING) return null;
  if (to - from > 1 && last.classes & WordClass.THING && last.weight < 3 && !isGivenOnly(first)) return null;
  let { end } = last;
  if (last.initial && text.bytes[end] === 46) end++;
  if (!ends(text.bytes, end, to - from)) return null;
  const confidence = score(words, from, to, backed || titled, titled, text);
  return { start: first.start, end: withSuffix(text, end), confidence };
}

/** A surely given name that is no surname: what stands behind it is one, even a Park or Lane. */
const isGivenOnly = (word: Word) => word.weight === 3 && !(word.flags & Flag.FREQUENT_SURNAME);

/** No identifier, path, address or assignment goes on behind the name. */
function ends(bytes: Buffer, end: number, words: number): boolean {
  const c = bytes[end];
  if ((c >= 48 && c <= 57) || c === 95) return false;
  if (words > 1) return true;
  // = / @ + % # ( [ and the dot or dash of a longer token
  if (
    c === 61 ||
    c === 47 ||
    c === 64 ||
    c === 43 ||
    c === 37 ||
    c === 35 ||
    c === 40 ||
    c === 91 ||
    c === 36
  )
    return false;
  if (c === 46 || c === 45 || c === 58) {
    const next = bytes[end + 1];
    return !(isAsciiLetter(next) || (next >= 48 && next <= 57) || next === c);
  }
  return true;
}

/** Jr., MD and their like go with the name. */
function withSuffix(text: Text, end: number): number {
  const { bytes, end: limit } = text;
  let at = end;
  if (bytes[at] === 44) at++;
  if (bytes[at] !== 32) return end;
  const word = readWord(bytes, at + 1, limit);
  if (!word || !word.capital || !(word.classes & WordClass.SUFFIX)) return end;
  return bytes[word.end] === 46 && !word.allCaps ? word.end + 1 : word.end;
}

function score(
  words: readonly Word[],
  from: number,
  to: number,
  backed: boolean,
  titled: boolean,
  text: Text,
): number {
  let top = -3;
  let sum = 0;
  let count = 0;
  let initials = false;
  let shouting = true;
  let sure = true;
  let places = true;
  let anyPlace = false;
  let abbreviation = false;
  let head: Word | null = null;
  let tail: Word | null = null;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word.initial) initials = true;
    if (word.initial || word.particle) continue;
    head ??= word;
    tail = word;
    count++;
    sum += word.weight;
    if (word.weight > top) top = word.weight;
    if (!word.allCaps) shouting = false;
    else if (word.end - word.start < 4) abbreviation = true;
    if (!(word.flags & NAME) || word.flags & Flag.WORD) sure = false;
    if (word.flags & Flag.PLACE) anyPlace = true;
    else places = false;
  }
  if (!head || !tail) return 0;
  if (count === 1) {
    if (initials) {
      if (top >= 2) return backed ? 0.9 : 0.6;
      return backed ? 0.7 : !shouting && isField(text, words[from].start, tail.end) ? 0.55 : 0.3;
    }
    if (!backed) return top >= 3 ? 0.35 : 0.1;
    if (abbreviation && !titled) return 0.2;
    return top >= 2 ? 0.85 : top >= 1 ? 0.7 : titled ? 0.75 : 0.45;
  }
  const swapped = text.bytes[words[from].end] === 44;
  const given = ((swapped ? tail : head).flags & Flag.GIVEN) !== 0;
  const surname = ((swapped ? head : tail).flags & Flag.SURNAME) !== 0;
  if (shouting && !backed) {
    if (sure && given && surname && top >= 3) return 0.7;
    return top >= 3 && sum > 3 && isField(text, words[from].start, tail.end) ? 0.6 : 0.2;
  }
  if (abbreviation && !shouting && !backed) return 0.2;
  let confidence = 0.15;
  // Two words of every day that are names too: Rose Gold, Grace Field.
  if (given && surname) confidence = sum >= 5 ? 0.95 : sum >= 4 ? 0.9 : sum >= 3 ? 0.8 : 0.45;
  else if (given) confidence = top >= 3 ? 0.8 : top >= 2 ? 0.7 : 0.35;
  else if (surname) confidence = top >= 3 ? 0.65 : top >= 2 ? 0.55 : 0.25;
  if (swapped) confidence -= count > 2 || !(given && surname) ? 0.4 : 0.1;
  if (backed) return Math.min(0.99, confidence + 0.25);
  if (places || (anyPlace && followsPreposition(text, words[from].start))) return Math.min(confidence, 0.4);
  return confidence;
}

/** Nothing else stands between the quotes, commas or bars around [start, end). */
function isField(text: Text, start: number, end: number): boolean {
  const { bytes } = text;
  return (start === text.start || endsField(bytes[start - 1])) && (end >= text.end || endsField(bytes[end]));
}

/** " ' , ; | and tab */
const endsField = (c: number) => c === 34 || c === 39 || c === 44 || c === 59 || c === 124 || c === 9;

function followsPreposition(text: Text, start: number): boolean {
  const { bytes } = text;
  if (bytes[start - 1] !== 32) return false;
  const from = wordBefore(bytes, start - 1, text.start);
  return (classesAt(bytes, from, start - 1) & WordClass.WHERE) !== 0;
}

/** The name around a candidate of shape `words`. */
export function personAt(text: Text, start: number): PersonSpan | null {
  // The kernel takes quotation marks of general punctuation for letters.
  for (let i = 0; i < 3 && !isLetterAt(text.bytes, start); i++) start++;
  const words = chain(text, leftmost(text, start));
  return words.length < 2 ? null : best(text, words, false);
}

const isDigit = (c: number) => c >= 48 && c <= 57;

/** ! ? ; { } and the end of the line */
const endsSentence = (c: number) => c === 33 || c === 63 || c === 59 || c === 123 || c === 125 || c === 10;

/** The name behind a keyword that ends at `at`: "my name is priya", `"customer":"jon doe"`, "Dear Mr. Doe". */
export function personAfter(text: Text, at: number, limit: number): PersonSpan | null {
  const { bytes } = text;
  const lead = readLead(text, at);
  if (!lead) return null;
  if (isKeySign(bytes, at)) {
    const value = valueUnder(text, at, lead.sure > 0);
    if (value !== 'prose') return value;
  }
  let skipped = 0;
  while (at < limit && skipped < 12 && !isLetterAt(bytes, at)) {
    // "Your last name? Doe"
    if (isDigit(bytes[at])) return null;
    if (endsSentence(bytes[at]) && !(bytes[at] === 63 && lead.sure > 1)) return null;
    at++;
    skipped++;
  }
  for (let fillers = 0; fillers < 3; fillers++) {
    const word = readWord(bytes, at, Math.min(limit, text.end));
    if (!word) return null;
    if (word.classes & WordClass.FILLER && !(word.capital && fillers > 0)) {
      at = word.end;
      while (at < limit && (bytes[at] === 32 || bytes[at] === 58)) at++;
      continue;
    }
    if (word.capital) return capitalised(text, at, lead);
    return spoken(text, word, limit, lead);
  }
  return null;
}

/** Behind a noun that things carry too a single word must be a common name: "Customer Grace period". */
function capitalised(text: Text, at: number, lead: Lead): PersonSpan | null {
  const name = best(text, chain(text, at), true);
  if (!name || lead.sure > 0 || name.confidence >= 0.85) return name;
  return text.bytes.subarray(name.start, name.end).includes(32) ? name : null;
}
