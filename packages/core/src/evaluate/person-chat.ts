/**
 * PERSON in short records read as turns of a chat: "asif kumar", "ram ssn 2567 credit 5197", "sure its xavier rodriguez".
 * Only for policies that would rather take too much (CompiledPolicy.talk).
 */
import { Flag } from '@scrubjay/names';
import type { PersonSpan } from './person.ts';
import { FREQUENT, isLetterAt, NAME, readWord, type Word } from './person-word.ts';
import { ChatClass, chatClassOf } from './person-words.ts';
import type { Text } from './text.ts';

/** Longest record that is read so. Bytes. */
const LONGEST = 200;
const MOST_WORDS = 48;
const MOST_NAMES = 4;

interface Turn {
  readonly words: readonly Word[];
  readonly classes: readonly number[];
}

/** Names in the located record, none when it is no turn of a chat. */
export function personsInChat(text: Text): PersonSpan[] {
  if (text.end - text.start > LONGEST || !isLetterAt(text.bytes, text.start)) return [];
  const turn = read(text);
  if (!turn) return [];
  const { words, classes } = turn;
  const found: PersonSpan[] = [];
  let introduced = false;
  let opening = true;
  for (let at = 0; at < words.length; ) {
    if (introduced || opening) {
      const to = nameEnd(text, turn, at, introduced);
      if (to > at) {
        found.push(span(words, at, to, introduced));
        introduced = false;
        opening = false;
        at = to;
        continue;
      }
    }
    const kind = classes[at];
    if (kind & ChatClass.INTRODUCES) introduced = true;
    else if (!(kind & ChatClass.FILLS)) introduced = false;
    if (!(kind & ChatClass.OPENS)) opening = false;
    at++;
  }
  return found;
}

/** The words of a record that is nothing but words, numbers and the marks of sentences. */
function read(text: Text): Turn | null {
  const { bytes, end } = text;
  const words: Word[] = [];
  const classes: number[] = [];
  for (let at = text.start; at < end; ) {
    const c = bytes[at];
    if (isLetterAt(bytes, at)) {
      const word = readWord(bytes, at, end);
      if (!word || words.length === MOST_WORDS) return null;
      words.push(word);
      classes.push(chatClassOf(bytes, word));
      at = word.end;
    } else if (isCode(c)) return null;
    else at++;
  }
  return { words, classes };
}

/** { } [ ] < > = / \ | _ and control bytes but tab and return */
const isCode = (c: number) =>
  c === 123 ||
  c === 125 ||
  c === 91 ||
  c === 93 ||
  c === 60 ||
  c === 62 ||
  c === 61 ||
  c === 47 ||
  c === 92 ||
  c === 124 ||
  c === 95 ||
  (c < 32 && c !== 9 && c !== 13);

/** One past the last word of the name that begins with word `at`; `at` when none does. */
function nameEnd(text: Text, { words, classes }: Turn, at: number, introduced: boolean): number {
  let to = at;
  let sure = introduced;
  while (to < words.length && to - at < MOST_NAMES && (to === at || beside(text, words[to - 1], words[to]))) {
    const word = words[to];
    if (classes[to] !== 0 && !(word.flags & FREQUENT)) break;
    if (classes[to] & ChatClass.FIELD || (to > at && isLetters(text.bytes, word))) break;
    const known = (word.flags & NAME) !== 0;
    const everyday = (word.flags & (Flag.WORD | Flag.PLACE)) !== 0;
    if (known && !everyday) sure = true;
    else if (!known && everyday && to === at) return at;
    else if (!known && everyday) {
      // "steve bologna": what ends the turn behind a sure name
      if (!sure || !closes(text, words, classes, to + 1)) break;
    }
    to++;
  }
  if (to === at || isAddress(text, words, classes, at)) return at;
  if (words[at].end - words[at].start < (introduced ? 2 : 3)) return at;
  const first = words[at];
  if (introduced) return to;
  if (!closes(text, words, classes, to))
    return sure && first.weight >= 3 && at === 0 && to - at < 3 && asks(classes, to) ? to : at;
  if (sure) return to;
  // Words of every day that are names: alone, when a given name; and unknown words.
  if (first.flags !== 0) return first.flags & Flag.GIVEN ? to : at;
  const followed = words[to - 1].end < text.end;
  return first.end - first.start > (followed ? 3 : 2) && hasVowel(text.bytes, first) ? to : at;
}

/** aeiouy */
const VOWELS = 0x1104111;

function hasVowel(bytes: Buffer, { start, end }: Word): boolean {
  for (let at = start; at < end; at++)
    if (bytes[at] > 127 || (VOWELS >> ((bytes[at] | 32) - 97)) & 1) return true;
  return false;
}

/** An e-mail address without its signs: "jane 45 gmailcom", "janedoegmailcom". */
function isAddress({ bytes }: Text, words: readonly Word[], classes: readonly number[], at: number): boolean {
  for (let i = at; i < words.length && i < at + 4; i++) {
    const { start, end } = words[i];
    if (end - start > 5 && DOMAIN.test(bytes.toString('latin1', end - 4, end))) return true;
    if (i > at && classes[i] !== 0) return false;
  }
  return false;
}

const DOMAIN = /[a-z](?:com|net|org)$/i;

const asks = (classes: readonly number[], to: number) => (classes[to] & ChatClass.HERE) !== 0;

/** Behind the name the turn ends, or goes on with a number or what is asked for as well. */
function closes(
  { bytes, end }: Text,
  words: readonly Word[],
  classes: readonly number[],
  to: number,
): boolean {
  let at = words[to - 1].end;
  while (at < end && bytes[at] <= 32) at++;
  if (to === words.length) return !isTail(bytes[at]) || at >= end;
  const c = bytes[at];
  if ((c >= 48 && c <= 57) || c === 44 || c === 46 || c === 33) return true;
  const next = words[to];
  // "rifa fvc 543", "james ux 8439": letters of a code
  if (classes[to] === 0 && isLetters(bytes, next)) return true;
  return (classes[to] & (ChatClass.FIELD | ChatClass.HERE)) !== 0;
}

/** The letters of a code: a digit follows. */
const isLetters = (bytes: Buffer, { start, end }: Word) =>
  end - start < 4 && bytes[end] === 32 && bytes[end + 1] >= 48 && bytes[end + 1] <= 57;
const isTail = (c: number) => c === 64 || c === 35 || c === 36;

/** One blank is between the words, or the mark of an initial. */
function beside({ bytes }: Text, left: Word, right: Word): boolean {
  const gap = right.start - left.end;
  return (
    bytes[right.start - 1] === 32 && (gap === 1 || (gap === 2 && left.initial && bytes[left.end] === 46))
  );
}

function span(words: readonly Word[], at: number, to: number, introduced: boolean): PersonSpan {
  let known = false;
  for (let i = at; i < to; i++) if (words[i].weight >= 2) known = true;
  return {
    start: words[at].start,
    end: words[to - 1].end,
    confidence: introduced || known ? 0.45 : 0.35,
    why: introduced ? 'introduced in a short turn of talk' : 'a short turn of talk begins with it',
  };
}
