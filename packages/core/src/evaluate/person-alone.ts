/** PERSON of one word, without a title or introduction: what the sentence says of it decides. */
import { Flag } from '@scrubjay/names';
import type { PersonSpan } from './person.ts';
import { IS_A, Says, spokenOf } from './person-prose.ts';
import { followsSeen } from './person-seen.ts';
import { isWhole, Tone, toneOf } from './person-tone.ts';
import { FREQUENT, NAME, readWord, type Word } from './person-word.ts';
import { WordClass } from './person-words.ts';
import type { Text } from './text.ts';

/** How sure the dictionaries are of a word. */
const Kind = {
  /** A given name that is no word: it may stand alone in talk. */
  GIVEN: 4,
  /** A name. */
  NAME: 3,
  /** A given name and a word of every day. */
  WORD: 2,
  /** A surname and a word of every day. */
  SURWORD: 1,
  /** In no dictionary. */
  UNKNOWN: 0,
  NEVER: -1,
} as const;

function kindOf({ flags, classes }: Word): number {
  if (classes & (WordClass.THING | WordClass.DATE | WordClass.SALUTE | WordClass.CONCEPT)) return Kind.NEVER;
  if (flags === 0) return Kind.UNKNOWN;
  if (flags & Flag.PLACE && !(flags & FREQUENT)) return Kind.NEVER;
  if (flags & Flag.AMBIGUOUS || (flags & Flag.WORD && !(flags & FREQUENT)))
    return flags & Flag.GIVEN ? Kind.WORD : flags & Flag.SURNAME ? Kind.SURWORD : Kind.NEVER;
  if (flags & Flag.PLACE) return flags & Flag.FREQUENT_GIVEN ? Kind.WORD : Kind.NEVER;
  if (!(flags & NAME)) return Kind.NEVER;
  return flags & Flag.FREQUENT_GIVEN && !(flags & Flag.WORD) ? Kind.GIVEN : Kind.NAME;
}

/** Endings of surnames that few words have; letters behind ASCII as UTF-8 in latin1. */
const ENDS =
  /(?:[aeiou]v[ai]?|ov[aá]?|sk[aiy]|sen|sson|dottir|d\xc3\xb3ttir|enko|chuk|i(?:\xc4\x87|c)|yan|ian|idis|akis|opoulos|oglu|shvili|dze|nen|wicz|escu|berg|stein|mann|son|ez|quist|gaard|moto|mura|yama|shita|naga|maki|hara|kawa|zawa|lund|str(?:o|\xc3\xb6)m|veld|stra|sma|inga|eiro|ares|ini|elli|etti|ucci|aitis|auskas|iene|ula|ik)$/;

/** The word is formed as surnames are, or has letters that everyday words of a log have not. */
export function formedAsName({ bytes }: Text, { start, end }: Word): boolean {
  if (end - start < 5) return false;
  const word = bytes.toString('latin1', start, end).toLowerCase();
  return ENDS.test(word) || /[\x80-\xff]/.test(word);
}

/** The name that `word` is, as the sentence has it; null when it speaks of none. `seen`: the record has called somebody so. */
export function alone(text: Text, word: Word, seen: boolean): PersonSpan | null {
  if (word.allCaps || word.initial || word.particle || word.title) return null;
  const kind = kindOf(word);
  const { start, end } = word;
  if (kind < 0 || goesOn(text.bytes, end)) return null;
  const span = (confidence: number, why: string): PersonSpan => ({ start, end, confidence, why });
  if (seen && kind !== Kind.WORD && kind !== Kind.SURWORD) return span(0.7, 'named so before');
  const { says, why } = spokenOf(text, start, end);
  if (says === Says.OTHER || (says === Says.TOWARD && kind < Kind.GIVEN)) return null;
  const tone = toneOf(text, start, end);
  if (says === Says.LABELLED) {
    if (kind >= Kind.NAME) return span(kind === Kind.GIVEN ? 0.7 : 0.55, `name, ${why}`);
    // "Cheers, Johannes" stands so only when it is one.
    const sure = why === 'signed' || (kind === Kind.UNKNOWN && formedAsName(text, word));
    return span(sure && kind !== Kind.SURWORD ? 0.5 : 0.3, why);
  }
  if (kind === Kind.GIVEN) {
    if (says === Says.PERSON) return span(tone === Tone.LOG ? 0.55 : 0.85, `given name, ${why}`);
    if (tone === Tone.TALK) return span(says === Says.MAYBE ? 0.75 : 0.65, `given name in talk${also(why)}`);
    // "Felix is live", but in a whole sentence or behind a label.
    if (says === Says.MAYBE && tone === Tone.PROSE)
      return span(
        (why !== 'is or will' && why !== IS_A) || isWhole(text, text.start) ? 0.5 : 0.45,
        `given name, ${why}`,
      );
    return span(0.3, `given name${also(why)}`);
  }
  if (kind === Kind.NAME) {
    if (says === Says.PERSON) return span(tone === Tone.LOG ? 0.4 : 0.75, `name, ${why}`);
    if (says === Says.MAYBE && tone === Tone.TALK) return span(0.6, `name in talk, ${why}`);
    return span(0.25, `name${also(why)}`);
  }
  // "said Baker"; where a sentence begins every word has a capital
  if (kind === Kind.SURWORD)
    return says === Says.PERSON && tone === Tone.TALK && isInside(text, start)
      ? span(0.55, `word and surname, ${why}`)
      : null;
  if (kind === Kind.WORD) {
    if (says === Says.PERSON && tone !== Tone.LOG) return span(0.55, `word and given name, ${why}`);
    const liked = says === Says.MAYBE && why === 'liked or called' && !(word.flags & Flag.PLACE);
    return liked && tone === Tone.TALK && isInside(text, start)
      ? span(0.5, `word and given name, ${why}`)
      : null;
  }
  if (tone === Tone.LOG) return null;
  if (followsSeen(text, start)) return span(0.5, 'beside another name');
  const formed = formedAsName(text, word);
  if (says < Says.MAYBE)
    return formed && tone === Tone.TALK && isInside(text, start)
      ? span(0.5, 'formed as a surname, in talk')
      : null;
  if (says === Says.PERSON) return span(formed ? 0.65 : 0.55, `unknown word, ${why}`);
  return tone === Tone.TALK && (formed || why !== IS_A)
    ? span(formed ? 0.55 : 0.5, `${formed ? 'formed as a surname' : 'unknown word in talk'}, ${why}`)
    : null;
}

/** A small word, comma or year stands before it. */
const isInside = ({ bytes }: Text, start: number) =>
  bytes[start - 1] === 32 &&
  (bytes[start - 2] === 44 || bytes[start - 2] >= 97 || (bytes[start - 2] - 48) >>> 0 < 10);

const also = (why: string) => (why === '' ? '' : `, ${why}`);

/** Part of an address, path or number. */
function goesOn(bytes: Buffer, end: number): boolean {
  const c = bytes[end];
  return (
    c === 61 ||
    c === 47 ||
    c === 64 ||
    c === 95 ||
    c === 40 ||
    (c === 58 && bytes[end + 1] !== 32) ||
    (c >= 48 && c <= 57)
  );
}

/** A name in small letters where a record begins: "kristin crnić" alone, "john had given". */
export function opening(text: Text, word: Word): PersonSpan | null {
  if (kindOf(word) !== Kind.GIVEN) return null;
  const { bytes, end: limit } = text;
  const { start } = word;
  const next = bytes[word.end] === 32 ? readWord(bytes, word.end + 1, limit) : null;
  if (!next) return null;
  const stop = bytes[limit - 1] === 13 ? limit - 1 : limit;
  const known = (next.flags & NAME) !== 0 && !(next.flags & (Flag.WORD | Flag.PLACE));
  if (next.end === stop && (known || (next.flags === 0 && formedAsName(text, next))))
    return { start, end: next.end, confidence: 0.6, why: 'two names are the whole line' };
  const { says, why } = spokenOf(text, start, word.end);
  if (says !== Says.PERSON || toneOf(text, start, word.end) === Tone.LOG) return null;
  return { start, end: word.end, confidence: 0.55, why: `given name in small letters, ${why}` };
}
