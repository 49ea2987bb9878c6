// One cheap byte hash for the library and for the reader: `bloom-filters` lets its hashing be replaced, so its
// filters hold the very bits that ../src/reader.ts and the WebAssembly kernel look at.
import bloomFilters from 'bloom-filters';

const { BloomFilter, Hashing } = bloomFilters;
const encoder = new TextEncoder();

function fmix32(x) {
  x ^= x >>> 16;
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** FNV-1a over the UTF-8 bytes with ASCII letters lowered, then two murmur finalisers, then double hashing. */
export class NameHashing extends Hashing {
  getIndexes(word, size, hashCount) {
    let h = 0x811c9dc5;
    for (const byte of encoder.encode(word))
      h = Math.imul(h ^ (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte), 0x01000193);
    const first = fmix32(h);
    const second = (fmix32(h ^ 0x9e3779b9) | 1) >>> 0;
    const indexes = [];
    for (let i = 0; i < hashCount; i++) indexes.push((((first + i * second) % 2 ** 32) & (size - 1)) >>> 0);
    return indexes;
  }
}

export function newFilter(log2m, k) {
  const filter = new BloomFilter(2 ** log2m, k);
  filter._hashing = new NameHashing();
  return filter;
}

export function bitsOf(filter) {
  return filter._filter.array;
}

/** The library's own filter object over bits that were written before. */
export function filterFromBits(bits, log2m, k) {
  const json = newFilter(log2m, k).saveAsJSON();
  json._filter = { size: 2 ** log2m, content: Buffer.from(bits).toString('base64') };
  const filter = BloomFilter.fromJSON(json);
  filter._hashing = new NameHashing();
  return filter;
}
