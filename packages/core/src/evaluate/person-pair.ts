/** The name in a chain of words, and how sure its words and their neighbours make it. */
import { Flag } from '@scrubjay/names';
import type { PersonSpan } from './person.ts';
import { alone } from './person-alone.ts';
import { isSurnameBy, isThing, judged } from './person-judge.ts';
import { isSeen, see } from './person-seen.ts';
import { classesAt, FREQUENT, isAsciiLetter, NAME, readWord, type Word, wordBefore } from './person-word.ts';
import { WordClass } from './person-words.ts';
import type { Text } from './text.ts';

/** The best name among a chain of words, or null. */
export function best(text: Text, words: readonly Word[], backed: boolean): PersonSpan | null {
  let from = 0;
  let to = words.length;
  let titled = false;
  while (from < to) {
    const { title, weight, particle, capital, classes } = words[from];
    const more = from + 1 < to;
    if (particle && !capital) {
      // Professor van de Biezenbos
      if (titled) break;
    } else if (particle && more && words[from + 1].weight >= 0) break;
    else if (
      !(
        title ||
        weight < 0 ||
        (classes & (WordClass.SALUTE | WordClass.ROLE) && more && capital && weight < 2) ||
        (classes & (WordClass.OPENER | WordClass.DATE) && more && weight < 3)
      )
    )
      break;
    // Judge Doe, but The Princess Royal
    titled = title || ((classes & WordClass.RANK) !== 0 && more && isUnheard(words[from + 1]));
    if (classes & WordClass.INTRODUCES) backed = true;
    // I'm Fine
    if (from + 2 === to && isContraction(text.bytes, words[from].end) && isState(words[from + 1]))
      return null;
    from++;
  }
  for (let i = from + 1; i < to - 1; i++) {
    // Estimada Sra. Etxeberria
    if (!words[i].title || !words[i].capital) continue;
    from = i + 1;
    titled = true;
  }
  // Cordialement, Hélène Duchâteau
  if (
    to - from > 2 &&
    words[from].flags === 0 &&
    text.bytes[words[from].end] === 44 &&
    isGiven(words[from + 1])
  )
    from++;
  // An everyday word in the middle ends the name.
  for (let i = from; i < to; i++) {
    const { weight, particle, initial } = words[i];
    if (weight >= 0 || particle || initial || i === from) continue;
    if (i === from + 1 && i === to - 1 && isSurnameBy(text, words[from], words[i])) continue;
    // Behind a particle or a name and initial any word is a surname: Ludwig van Beethoven, John Q. Public.
    if (words[i - 1].particle || (words[i - 1].initial && i - from > 1 && i === words.length - 1)) continue;
    // Nguyễn Văn An
    if (
      i - from > 1 &&
      words[i].end - words[i].start < 4 &&
      isWide(text.bytes, words[from].start, words[i].start)
    )
      continue;
    to = i;
  }
  while (to > from && words[to - 1].particle && words[to - 1].weight < 1) to--;
  // "Jane Doe, I think"
  if (to - from > 1 && words[to - 1].initial && text.bytes[words[to - 2].end] === 44) to--;
  if (to === from) return null;
  const first = words[from];
  const last = words[to - 1];
  if (to - from === 1 && !backed && !titled && !first.initial)
    return from > 0 && isThing(text.bytes, words[from - 1].start, first.end)
      ? null
      : alone(text, first, isSeen(text, first));
  // Van Gorp
  if (to - from === 2 && first.particle && !backed && !titled)
    return alone(text, { ...last, start: first.start }, isSeen(text, last));
  if (to < words.length && words[to].classes & WordClass.THING) return null;
  // Lake Garda
  if (first.classes & WordClass.STREET && to - from > 1 && first.weight < 3) return null;
  if (to - from > 1 && last.classes & WordClass.THING && last.weight < 3 && !isGivenOnly(first)) return null;
  let { end } = last;
  if (last.initial && text.bytes[end] === 46) end++;
  if (!ends(text.bytes, end, to - from)) return null;
  let confidence = score(words, from, to, backed || titled, titled, text);
  let why = partsOf(words, from, to, titled);
  if (!backed && !titled && to - from > 1) [confidence, why] = judged(text, words, from, to, confidence, why);
  if (confidence >= 0.5) see(text, words, from, to, end);
  return { start: first.start, end: withSuffix(text, end), confidence, why };
}

/** Letters beyond ASCII are in it. */
function isWide(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] > 127) return true;
  return false;
}

/** I'm */
const isContraction = (bytes: Buffer, end: number) =>
  (bytes[end - 1] | 32) === 109 && (bytes[end - 2] === 39 || bytes[end - 2] === 0x99);

/** Fine, Sparta: a word of every day or a place that is a surname as well, and no given name. */
export const isState = ({ flags }: Word) =>
  (flags & (Flag.AMBIGUOUS | Flag.PLACE)) !== 0 && !(flags & Flag.GIVEN);

/** No word of every day: what stands behind a rank as a name then. */
const isUnheard = ({ weight }: Word) => weight === 0.5 || weight >= 2;

const isGiven = ({ flags, weight }: Word) => (flags & Flag.GIVEN) !== 0 && weight >= 2;

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
  // An unknown word before a given name and another: it may be a name too, and says nothing of them.
  const second = count > 2 && head.flags === 0 && isGiven(words[from + 1]);
  const given = second || ((swapped ? tail : head).flags & Flag.GIVEN) !== 0;
  const surname = ((swapped ? head : tail).flags & Flag.SURNAME) !== 0;
  if (shouting && !backed) {
    if (sure && given && surname && top >= 3) return 0.7;
    return top >= 3 && sum > 3 && isField(text, words[from].start, tail.end) ? 0.6 : 0.2;
  }
  if (abbreviation && !shouting && !backed) return 0.2;
  let confidence = 0.15;
  // Two words of every day that are names too: Rose Gold, Grace Field.
  if (given && surname) confidence = sum >= 5 ? 0.95 : sum >= 4 ? 0.9 : sum >= 3 ? 0.8 : 0.45;
  // Surname first: Trần Quốc Tuấn
  else if (!swapped && head.flags & Flag.SURNAME && isGiven(tail) && head.weight >= 2)
    confidence = sum >= 5 ? 0.75 : 0.6;
  else if (given) confidence = top >= 3 ? 0.8 : top >= 2 ? 0.7 : 0.35;
  else if (surname) confidence = top >= 3 ? 0.65 : top >= 2 ? 0.55 : 0.25;
  // A firm: Hubbard, Fox and Gillespie
  if (swapped && !backed && !(head.flags & Flag.FREQUENT_GIVEN) && isFollowedByAnd(text.bytes, tail.end))
    return 0.4;
  if (swapped) confidence -= count > 2 || !(given && surname) ? 0.4 : 0.1;
  if (titled && !abbreviation) return Math.max(0.75, Math.min(0.99, confidence + 0.25));
  if (backed) return Math.min(0.99, confidence + 0.25);
  const sureOfOne = given && surname && head.weight === 3 && !(head.flags & Flag.PLACE);
  // Real Madrid
  if (tail.flags & Flag.PLACE && !(tail.flags & FREQUENT) && head.weight < 2)
    return Math.min(confidence, 0.4);
  if (places || (anyPlace && !sureOfOne && followsPreposition(text, words[from].start)))
    return Math.min(confidence, 0.4);
  return confidence;
}

const isFollowedByAnd = (bytes: Buffer, end: number) =>
  bytes.toString('latin1', end, end + 5) === ' and ' && bytes[end + 5] >= 65 && bytes[end + 5] <= 90;

/** What the words are, for `explain`. */
function partsOf(words: readonly Word[], from: number, to: number, titled: boolean): string {
  const head = words[from];
  const tail = words[to - 1];
  if (titled) return 'behind a title';
  if (to - from === 1) return head.flags & NAME ? 'one name' : 'one word';
  if (head.initial || tail.initial) return 'initials and a name';
  if (head.allCaps) return 'names in capitals';
  const given = (head.flags & Flag.GIVEN) !== 0;
  const surname = (tail.flags & Flag.SURNAME) !== 0;
  if (given && surname) return 'given name and surname';
  if (given) return 'given name and unknown word';
  return surname ? 'unknown word and surname' : 'unknown words';
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
