/** PERSON by key: the whole value is a name or it is none. */
import type { PersonSpan } from './person.ts';
import { isAsciiLetter, isLetterAt, readWord } from './person-word.ts';
import { WordClass } from './person-words.ts';
import type { Text } from './text.ts';
import { valueAfter } from './value.ts';

/** Longest value that is read. Bytes, decoded. */
const LONGEST = 96;
const MOST_WORDS = 6;

const scratch = Buffer.alloc(LONGEST + 32);

/** Stand where a name would. Null is a surname, but no lower-case one. */
const NOBODY = /^(?:null|NULL|nil|nan|none|undefined|anonymous|x{2,}|foo|bar|baz|localhost)$/;

interface Summary {
  words: number;
  /** Least and greatest weight among the words that are neither initials, particles nor titles. */
  low: number;
  top: number;
  /** Every word that counts begins with a capital. */
  capital: boolean;
  shouting: boolean;
  /** Letters of the words that count. */
  letters: number;
}

/** Reads the first n bytes of `bytes`; null when they are no words alone. */
function summarise(bytes: Buffer, n: number): Summary | null {
  const sum: Summary = { words: 0, low: 3, top: -3, capital: true, shouting: true, letters: 0 };
  let at = 0;
  while (at < n) {
    const c = bytes[at];
    if (c === 32 || c === 44 || c === 46) {
      at++;
      continue;
    }
    const word = readWord(bytes, at, n);
    if (!word || ++sum.words > MOST_WORDS) return null;
    at = word.end;
    const next = bytes[at];
    if (at < n && next !== 32 && next !== 44 && next !== 46) return null;
    // a.b is a token of code, J. and Jr. are not.
    if (next === 46 && at + 1 < n && bytes[at + 1] !== 32 && !word.initial) return null;
    if (word.initial || (word.classes & WordClass.SUFFIX && sum.words > 1)) continue;
    if ((word.particle || word.title) && (sum.words > 1 || word.end < n)) continue;
    if (word.weight < sum.low) sum.low = word.weight;
    if (word.weight > sum.top) sum.top = word.weight;
    if (!word.capital) sum.capital = false;
    if (!word.allCaps) sum.shouting = false;
    sum.letters += word.end - word.start;
  }
  return sum.letters > 0 ? sum : null;
}

/** Writes a value as it is meant: `+` and %XX of forms, \uXXXX of JSON. Bytes written; 0 when it is too long or no text. */
function decode(value: string): number {
  if (value.length > LONGEST * 3) return 0;
  let text = value;
  if (text.includes('\\'))
    text = text.replace(/\\u([0-9A-Fa-f]{4})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  if (!text.includes(' ')) {
    if (text.includes('+')) text = text.replaceAll('+', ' ');
    if (text.includes('%')) {
      try {
        text = decodeURIComponent(text);
      } catch {
        return 0;
      }
    }
  }
  text = text.trim();
  if (text.length > LONGEST) return 0;
  const n = scratch.write(text, 0, LONGEST, 'utf8');
  scratch[n] = 0;
  return n === LONGEST ? 0 : n;
}

/** Confidence that a value under a key of names is one: all texts of one to six words but words of every day. */
export function personValue(value: string): number {
  const n = decode(value);
  const sum = n > 0 ? summarise(scratch, n) : null;
  if (!sum || sum.top <= -2 || (sum.words === 1 && NOBODY.test(value))) return 0;
  // One unknown word in lower case is a handle more often than a name.
  if (sum.top < 0) return 0.6;
  if (sum.low < 0) return sum.top >= 1 ? 0.6 : 0.3;
  return sum.top >= 2 ? 0.95 : 0.85;
}

/** The same under a word that things carry too (`name`, `customer`): `named` when a person's name is meant as a rule. */
function looseValue(value: string, named: boolean): number {
  const n = decode(value);
  const sum = n > 0 ? summarise(scratch, n) : null;
  if (!sum || sum.low < 0) return 0;
  if (sum.words === 1) {
    if (!sum.capital || (sum.shouting && sum.letters < 4)) return 0;
    return sum.top >= 2 ? 0.75 : named && sum.top >= 1 ? 0.6 : 0.3;
  }
  if (!sum.capital) return sum.top >= 2 && sum.low >= 1 ? 0.7 : 0.3;
  if (sum.top >= 2) return sum.top >= 3 ? 0.9 : 0.75;
  return named && sum.low >= 1 ? 0.6 : 0.3;
}

/** The name under the key that ends at `at`, or 'prose' when what stands there is to be read as a sentence. */
export function valueUnder(text: Text, at: number, named: boolean): PersonSpan | null | 'prose' {
  const value = valueAfter(text, at);
  if (!value) return text.bytes[at] === 37 || text.bytes[at] === 62 ? null : 'prose';
  if (value.kind === 'prose') return 'prose';
  if (value.kind !== 'string' && value.kind !== 'text') return null;
  if (value.end - value.start > LONGEST * 3) return null;
  const confidence = looseValue(text.bytes.toString('utf8', value.start, value.end), named);
  // customer=Jane Doe: without quotes the name goes on behind the space.
  if (value.kind === 'text' && text.bytes[value.end] === 32 && isCapital(text.bytes, value.end + 1))
    return 'prose';
  return confidence > 0
    ? { start: value.start, end: value.end, confidence, why: 'under a key of names' }
    : null;
}

const isCapital = (bytes: Buffer, at: number) =>
  (bytes[at] < 97 && isAsciiLetter(bytes[at])) || (bytes[at] > 128 && isLetterAt(bytes, at));
