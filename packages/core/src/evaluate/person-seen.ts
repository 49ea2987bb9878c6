/** Who a record has called by name is known by one word of it later on: "Jane Doe called. Doe said". */

import type { Word } from './person-word.ts';
import { FNV_OFFSET, FNV_PRIME } from './person-words.ts';
import type { Text } from './text.ts';

/** Words of names that the record at hand has called somebody by, as hashes of a few. */
const seen = new Int32Array(16);
let seenText: Text | null = null;
let seenStart = -1;
let seenCount = 0;
/** Where the name seen last ends. */
let seenEnd = -1;

export function see(text: Text, words: readonly Word[], from: number, to: number, end: number): void {
  if (seenText !== text || seenStart !== text.start) {
    seenText = text;
    seenStart = text.start;
    seenCount = 0;
  }
  seenEnd = end;
  for (let i = from; i < to && seenCount < seen.length; i++) {
    const word = words[i];
    if (!word.initial && !word.particle && !word.title && !word.allCaps && word.weight >= 0.5)
      seen[seenCount++] = hashOf(text.bytes, word);
  }
}

export function isSeen(text: Text, word: Word): boolean {
  if (seenText !== text || seenStart !== text.start) return false;
  const hash = hashOf(text.bytes, word);
  return seen.subarray(0, seenCount).includes(hash);
}

/** Only a comma, semicolon or "and" stands between the name seen last and `start`. */
export function followsSeen(text: Text, start: number): boolean {
  if (seenText !== text || seenStart !== text.start || seenEnd >= start || start - seenEnd > 6) return false;
  return LIST.test(text.bytes.toString('latin1', seenEnd, start));
}

const LIST = /^(?:[,;]|,? (?:and|or|nor|&)) $/;

function hashOf(bytes: Buffer, { start, end }: Word): number {
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at], FNV_PRIME);
  return hash;
}
