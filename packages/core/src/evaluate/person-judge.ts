/** Two words and more: what stands around them may make them a thing, or two unknown words a name. */
import { Flag, loadNames } from '@scrubjay/names';
import { formedAsName } from './person-alone.ts';
import { isLast, Says, spokenOf, WHITHER } from './person-prose.ts';
import { followsSeen } from './person-seen.ts';
import { Tone, toneOf } from './person-tone.ts';
import { classesAt, isAsciiLetter, type Word, wordBefore } from './person-word.ts';
import { WordClass } from './person-words.ts';
import type { Text } from './text.ts';

const names = loadNames();
const isDigit = (c: number) => c >= 48 && c <= 57;

/** The neighbours of a pair may say that it is a thing, or of two unknown words that they are a name. */
export function judged(
  text: Text,
  words: readonly Word[],
  from: number,
  to: number,
  confidence: number,
  why: string,
): [number, string] {
  const { start } = words[from];
  const { end } = words[to - 1];
  if (isThing(text.bytes, start, end)) return [0, 'firm, product or place'];
  if (inAddress(text, start, end)) return [Math.min(confidence, 0.4), 'part of an address'];
  const { says, why: more } = spokenOf(text, start, end);
  if (says === Says.OTHER) {
    const left = wordLeft(text, start);
    const the = left & WordClass.ARTICLE && left & WordClass.WHERE;
    return the || wordAfter(text, end) & WordClass.CONCEPT
      ? [Math.min(confidence, 0.4), 'stands like a thing']
      : [confidence, why];
  }
  if (confidence >= 0.5) return [confidence, why];
  return weak(text, words, from, to, says, more) ?? [confidence, why];
}

/** Words that are hardly known as names: what the sentence says of them may make them one. */
function weak(
  text: Text,
  words: readonly Word[],
  from: number,
  to: number,
  says: number,
  why: string,
): [number, string] | null {
  if (why === WHITHER.why) return null;
  let known = false;
  let both = true;
  for (let i = from; i < to; i++) {
    const { weight, initial, particle, allCaps, classes, flags } = words[i];
    if (allCaps || (classes & NEVER && !(classes & WordClass.DATE && flags & Flag.GIVEN))) return null;
    if (initial || particle) continue;
    // "Kevin Barman": the word of every day is a surname by its place
    if (weight < 0 && !(i > from && isSurnameBy(text, words[from], words[i]))) return null;
    // Zafferana Etnea, Italy
    if (flags & Flag.PLACE && i > from && text.bytes[words[i - 1].end] === 44) return null;
    if (weight >= 2 || flags & Flag.FREQUENT_GIVEN) known = true;
    if (weight < 1 || weight > 1) both = false;
  }
  if (says === Says.LABELLED) return [0.65, `words with capitals, ${why}`];
  if (followsSeen(text, words[from].start)) return [0.6, 'beside another name'];
  const tone = toneOf(text, words[from].start, words[to - 1].end);
  // Tao Ye, Marina Medina: each a name and a word or place
  if (both) {
    if (
      tone === Tone.LOG ||
      (says < Says.MAYBE && !(tone === Tone.TALK && isFull(words[from], words[to - 1])))
    )
      return null;
    return [says === Says.PERSON ? 0.65 : 0.55, `words that are names, ${why}`];
  }
  known ||= formedAsName(text, words[to - 1]) || formedAsName(text, words[from]);
  if (tone === Tone.LOG)
    return known && (says >= Says.MAYBE || isAll(text, words[from].start, words[to - 1].end))
      ? [0.5, `name and unknown word, ${why}`]
      : null;
  if (says === Says.PERSON) return [0.65, `unknown words, ${why}`];
  return [
    known || tone === Tone.TALK ? 0.55 : 0.5,
    known ? 'formed as names' : 'unknown words in a sentence',
  ];
}

/** The record is nothing else: the name at the head of an address, or below a letter. */
const isAll = (text: Text, start: number, end: number) => start === text.start && isLast(text, end);

const isFull = (head: Word, tail: Word) =>
  (head.flags & Flag.GIVEN) !== 0 && (tail.flags & Flag.SURNAME) !== 0;

/** Words that make a thing or a time of what they stand in. */
const NEVER = WordClass.THING | WordClass.DATE | WordClass.CONCEPT | WordClass.STREET;

/** Behind a given name that is nothing else a word of every day is a surname: "Kevin Barman called". */
export function isSurnameBy(text: Text, head: Word, word: Word): boolean {
  if (!(head.flags & Flag.GIVEN) || head.flags & (Flag.WORD | Flag.PLACE) || head.allCaps) return false;
  if (!word.capital || word.allCaps || word.end - word.start < 3) return false;
  if (word.classes !== 0 || text.bytes[word.end] === 45) return false;
  return toneOf(text, head.start, word.end) === Tone.TALK;
}

export const isThing = (bytes: Buffer, start: number, end: number) =>
  (names.lookup(bytes, start, end) & Flag.THING) !== 0;

/** The span is a firm, product or place, or a list of them: "Procter Gamble, Eli Lilly". */
export function namesThings(bytes: Buffer, start: number, end: number): boolean {
  for (let from = start; from < end; ) {
    const comma = bytes.subarray(from, end).indexOf(44);
    const to = comma < 0 ? end : from + comma;
    if (isThing(bytes, from, to)) return true;
    from = to + 1;
    while (bytes[from] === 32) from++;
  }
  return false;
}

/** "rue Descartes", "06 Reyes Católicos 17" */
function inAddress(text: Text, start: number, end: number): boolean {
  const { bytes } = text;
  if (wordLeft(text, start) & WordClass.STREET) return true;
  return bytes[start - 1] === 32 && isDigit(bytes[start - 2]) && bytes[end] === 32 && isDigit(bytes[end + 1]);
}

const wordLeft = ({ bytes, start: stop }: Text, at: number) =>
  bytes[at - 1] === 32 ? classesAt(bytes, wordBefore(bytes, at - 1, stop), at - 1) : 0;

function wordAfter({ bytes, end: limit }: Text, at: number): number {
  if (bytes[at] !== 32) return 0;
  let to = at + 1;
  while (to < limit && isAsciiLetter(bytes[to])) to++;
  return classesAt(bytes, at + 1, to);
}
