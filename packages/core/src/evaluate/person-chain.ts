/** Words that may be parts of one name, left and right of a candidate. */
import { classesAt, isAsciiLetter, isLetterAt, MOST_BYTES, readWord, type Word } from './person-word.ts';
import { WordClass } from './person-words.ts';
import { isEscaped, type Text } from './text.ts';

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
export function chain(text: Text, at: number): Word[] {
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
export function leftmost(text: Text, at: number): number {
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
