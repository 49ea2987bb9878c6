/**
 * Candidates are triples of u32: kind, start, end (offsets into the scanned range). Kinds below 16 are shapes,
 * from 16 on encodings, from 32 on literal id + 32. When the output is full counting goes on without storing, so the caller can see
 * how much room a second scan needs: nothing is lost silently.
 */
export const DIGITS: u32 = 1;
export const DOTTED: u32 = 2;
export const COLONS: u32 = 3;
export const AT: u32 = 4;
export const IBAN: u32 = 5;
export const TOKEN: u32 = 6;
export const WORDS: u32 = 7;
export const ESCAPE: u32 = 8;
export const CARD: u32 = 9;
export const SSN: u32 = 10;
export const STREET: u32 = 11;
export const PERCENT: u32 = 16;
export const ENTITY: u32 = 17;
export const BASE64: u32 = 18;
export const QUOTED: u32 = 19;
export const COLOUR: u32 = 20;
export const LITERAL: u32 = 32;

let out: usize = 0;
let room: u32 = 0;
let count: u32 = 0;
let base: usize = 0;

export function begin(output: usize, capacity: u32, input: usize): void {
  out = output;
  room = capacity;
  count = 0;
  base = input;
}

export function emitted(): u32 {
  return count;
}

export function emit(kind: u32, start: usize, end: usize): void {
  if (count < room) {
    const p = out + (count as usize) * 12;
    store<u32>(p, kind);
    store<u32>(p, (start - base) as u32, 4);
    store<u32>(p, (end - base) as u32, 8);
  }
  count++;
}
