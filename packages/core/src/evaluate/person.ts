/**
 * PERSON: a small grammar over words, dictionaries and neighbours. "Private" is a surname in "Jane Private" and a word in
 * "private property"; which it is, its neighbours say.
 */
import { opening } from './person-alone.ts';
import { chain, leftmost } from './person-chain.ts';
import { best, isState } from './person-pair.ts';
import { INTRODUCED, isKeySign, type Lead, openingTalk, readLead, SELF, spoken } from './person-talk.ts';
import { Tone, toneOf } from './person-tone.ts';
import { valueUnder } from './person-value.ts';
import { classesAt, isLetterAt, readWord, wordBefore } from './person-word.ts';
import { WordClass } from './person-words.ts';
import type { Text } from './text.ts';

export { personValue } from './person-value.ts';

export interface PersonSpan {
  start: number;
  end: number;
  confidence: number;
  /** What speaks for it, in a few words, for `explain`; never a part of it. */
  why: string;
}

/** The name around a candidate of shape `words`. */
export function personAt(text: Text, start: number): PersonSpan | null {
  // The kernel takes quotation marks of general punctuation for letters.
  for (let i = 0; i < 3 && !isLetterAt(text.bytes, start); i++) start++;
  const { bytes } = text;
  if (start === text.start && bytes[start] >= 97 && bytes[start] <= 122) {
    const word = readWord(bytes, start, text.end);
    if (!word || word.particle) return null;
    const short = word.end - start === 2 || bytes[start + 1] === 39;
    return short ? openingTalk(text, word.end) : opening(text, word);
  }
  const words = chain(text, leftmost(text, start));
  if (words.length === 0) return null;
  const name = best(text, words, false);
  if (name && name.confidence >= 0.5) return withParticles(text, name);
  // "with Jane, Wolfram Lakner and others": what the comma parts is no name together, but may be apart.
  const comma = name ? words.findIndex(({ end }) => bytes[end] === 44) : -1;
  if (!name || comma < 0 || comma === words.length - 1 || words[comma + 1].start > name.end) return name;
  const part = best(text, words.slice(0, comma + 1), false);
  return part && part.confidence >= 0.5 ? part : null;
}

/** "van de Biezenbos left": the small words before a surname are of it. */
function withParticles(text: Text, name: PersonSpan): PersonSpan {
  const { bytes } = text;
  let { start } = name;
  for (let n = 0; n < 2 && bytes[start - 1] === 32; n++) {
    const from = wordBefore(bytes, start - 1, text.start);
    const size = start - 1 - from;
    if (size < 2 || size > 3 || bytes[from] < 97 || !(classesAt(bytes, from, start - 1) & WordClass.PARTICLE))
      break;
    start = from;
  }
  if (start < name.start && toneOf(text, name.start, name.end) !== Tone.LOG) name.start = start;
  return name;
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
  let said = lead;
  for (let fillers = 0; fillers < 3; fillers++) {
    const word = readWord(bytes, at, Math.min(limit, text.end));
    if (!word) return null;
    if (word.classes & WordClass.FILLER && !(word.capital && fillers > 0)) {
      at = word.end;
      // "customer: im megan"
      if (at - word.start === 2 && (bytes[at - 2] | 32) === 105 && (bytes[at - 1] | 32) === 109)
        said = INTRODUCED;
      while (at < limit && (bytes[at] === 32 || bytes[at] === 58)) at++;
      continue;
    }
    const name = word.capital ? capitalised(text, at, said) : spoken(text, word, limit, said);
    if (name) name.why += `, ${said.why}`;
    return name;
  }
  return null;
}

/** Behind a noun that things carry too a single word must be a common name: "Customer Grace period". */
function capitalised(text: Text, at: number, lead: Lead): PersonSpan | null {
  const name = best(text, chain(text, at), true);
  if (name && lead === SELF && isOneState(text, at, name)) name.confidence = 0.4;
  // Said so plainly that the name may be in no dictionary.
  if (name && lead.sure >= 2 && name.confidence < 0.6) {
    if (lead.sure === 3) name.confidence = 0.75;
    else if (text.bytes.subarray(name.start, name.end).includes(32)) name.confidence = 0.6;
  }
  if (!name || lead.sure > 0 || name.confidence >= 0.85) return name;
  return text.bytes.subarray(name.start, name.end).includes(32) ? name : null;
}

/** "I am Fine": one word of every day that is a surname as well. */
function isOneState({ bytes, end }: Text, at: number, name: PersonSpan): boolean {
  const word = readWord(bytes, at, end);
  return word !== null && word.end === name.end && isState(word);
}
