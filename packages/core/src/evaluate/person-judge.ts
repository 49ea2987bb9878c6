/** Two words and more: what stands around them may make them a thing, or two unknown words a name. */
import { Flag, loadNames } from '@scrubjay/names';
import { formedAsName } from './person-alone.ts';
import { Says, spokenOf, Tone, toneOf } from './person-prose.ts';
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
  if (confidence >= 0.5 || says === Says.TOWARD) return [confidence, why];
  for (let i = from; i < to; i++) {
    const { weight, initial, particle, allCaps, flags } = words[i];
    if (allCaps || (!initial && !particle && (weight < 0.5 || flags & (Flag.WORD | Flag.PLACE))))
      return [confidence, why];
  }
  const tone = toneOf(text, start, end);
  if (tone === Tone.LOG) return [confidence, why];
  if (says === Says.PERSON) return [0.65, `unknown words, ${more}`];
  // Wu Meifeng
  if (says === Says.MAYBE && words[from].weight >= 2) return [0.55, `name and unknown word, ${more}`];
  const formed = formedAsName(text, words[to - 1]);
  return formed && (says === Says.MAYBE || tone === Tone.TALK)
    ? [0.55, 'formed as a surname']
    : [confidence, why];
}

export const isThing = (bytes: Buffer, start: number, end: number) =>
  (names.lookup(bytes, start, end) & Flag.THING) !== 0;

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
