/** How a sentence reads: as talk of people, as prose, or as a log. */
import { isCapital } from './person-prose.ts';
import { classesAt, isAsciiLetter } from './person-word.ts';
import { WordClass } from './person-words.ts';
import type { Text } from './text.ts';

/** How much of a sentence is read on either side of the word. Bytes. */
const REACH = 160;

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
/** The sentence read last has signs of code in it. */
let odd = false;
/** It has a word of talk. */
let speaks = false;

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
  // A whole sentence is more than its words.
  if (!odd && lastTone !== Tone.TALK && isWhole(text, from))
    lastTone = lastTone === Tone.LOG && !speaks ? Tone.PROSE : Tone.TALK;
  return lastTone;
}

/** The record is a sentence: no time or level before it, a mark behind. */
export function isWhole({ bytes, start, end, json }: Text, from: number): boolean {
  const last = bytes[bytes[end - 1] === 13 ? end - 2 : end - 1];
  return from === start && isCapital(bytes[start]) && (last === 46 || last === 33 || last === 63) && !json;
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
  let signs = 0;
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
      if (isOdd(c)) signs++;
      else if (c === 63) talk++;
      at++;
    }
  }
  odd = signs > 0;
  speaks = talk > 0;
  if (signs * 6 > words + 6 || small + talk < 1) return Tone.LOG;
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
