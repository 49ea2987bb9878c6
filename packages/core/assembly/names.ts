/** Reads the Bloom filters of @scrubjay/names; the same hash as its reader (packages/names/src). */
import { at, isEscaped, isWord } from './bytes';

export const GIVEN: u32 = 1;
export const SURNAME: u32 = 2;
export const WORD: u32 = 4;
export const FREQUENT_GIVEN: u32 = 8;
export const FREQUENT_SURNAME: u32 = 16;
export const AMBIGUOUS: u32 = 32;
export const PLACE: u32 = 64;
export const NAME: u32 = GIVEN | SURNAME;

const WORD_FILTERS: u32 = 7;

let image: usize = 0;
let filters: u32 = 0;

/** Takes the file image of names.bin (header, entries, bits); 0 filters when there is none. */
export function setNames(ptr: usize): void {
  image = ptr;
  filters = load<u32>(ptr, 8);
  // The one behind these is of phrases, which nobody asks for here.
  if (filters > WORD_FILTERS) filters = WORD_FILTERS;
}

// @ts-ignore: decorator
@inline function mix(x: u32): u32 {
  x ^= x >> 16;
  x *= 0x85ebca6b;
  x ^= x >> 13;
  x *= 0xc2b2ae35;
  return x ^ (x >> 16);
}

/** Flags of the word at [start, end): which dictionaries may hold it. */
export function nameFlags(start: usize, end: usize): u32 {
  let h: u32 = 0x811c9dc5;
  for (let p = start; p < end; p++) {
    let c = at(p);
    // Of O'Brien and Al-Sayed the letters count.
    if (c == 39 || c == 45) continue;
    if (c - 65 < 26) c |= 32;
    h = (h ^ c) * 0x01000193;
  }
  const h1 = mix(h);
  const h2 = mix(h ^ 0x9e3779b9) | 1;
  let flags: u32 = 0;
  for (let f: u32 = 0; f < filters; f++) {
    const entry = image + 12 + ((f << 4) as usize);
    const mask: u32 = ((1 as u32) << load<u32>(entry, 4)) - 1;
    const k = load<u32>(entry, 8);
    const bits = image + (load<u32>(entry, 12) as usize);
    let bit = h1;
    let i: u32 = 0;
    for (; i < k; i++) {
      const b = bit & mask;
      if (((load<u8>(bits + ((b >> 3) as usize)) as u32) >> (b & 7) & 1) == 0) break;
      bit += h2;
    }
    if (i == k) flags |= load<u32>(entry);
  }
  return flags;
}

/** One past the last byte of the word that starts at p; apostrophes and hyphens between letters belong to it. */
export function wordEnd(p: usize): usize {
  while (true) {
    const c = at(p);
    if (isWord(c)) p++;
    else if ((c == 39 || c == 45) && isWord(at(p + 1))) p += 2;
    else return p;
  }
}

/** First byte of the word whose last byte is p - 1, at most 40 bytes back. */
export function wordStart(p: usize): usize {
  const stop = p - 40;
  while (p > stop) {
    const c = at(p - 1);
    if (isWord(c) && !isEscaped(p - 1)) p--;
    else if ((c == 39 || c == 45) && isWord(at(p - 2)) && !isEscaped(p - 2)) p -= 2;
    else return p;
  }
  return p;
}
