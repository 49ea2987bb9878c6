// The hash that reader, generator and the WebAssembly kernel share. It is part of the file format: a change
// here needs a new version of names.bin.

export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;
export const SECOND_HASH = 0x9e3779b9;

/** murmur3's finaliser: spreads every bit of the FNV hash over the word. */
export function fmix32(x: number): number {
  x ^= x >>> 16;
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** FNV-1a, 32 bits, over bytes [start, end) with ASCII A–Z lowered; other bytes as they are. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let h = FNV_OFFSET | 0;
  for (let i = start; i < end; i++) {
    let byte = bytes[i];
    if (byte >= 0x41 && byte <= 0x5a) byte |= 0x20;
    h = Math.imul(h ^ byte, FNV_PRIME);
  }
  return h;
}
