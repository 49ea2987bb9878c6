// Reads names.bin: eight Bloom filters over one hash. A look-up allocates nothing, so it may stand on the hot
// path; `bloom-filters`, which wrote the bits, serves the generator and the tests only.
import { Flag } from './flags.ts';
import { fmix32, hashBytes, SECOND_HASH } from './hash.ts';
import { normalise, plain } from './text.ts';

const MAGIC = 0x534a4e31;
const VERSION = 1;
const HEADER = 12;
const ENTRY = 16;

/** One filter of the file. `offset` is the byte of the file image at which its 2^log2m bits start. */
export interface FilterEntry {
  readonly flag: number;
  readonly log2m: number;
  readonly k: number;
  readonly offset: number;
}

export interface NameFilters {
  /** The whole file image, for the kernel. Not to be written to. */
  readonly data: Uint8Array;
  readonly filters: readonly FilterEntry[];
  /**
   * Flag bits of the word in bytes [start, end), UTF-8, NFC. ASCII letters count in either case, others must be
   * lower case. May name a flag wrongly (see data/manifest.json for the rates), never misses one.
   */
  lookup(bytes: Uint8Array, start: number, end: number): number;
  /**
   * Flag bits of a word in any case and normal form. When the word as written is no name, the form without
   * diacritics is tried and its flags are returned if that is one.
   */
  lookupText(word: string): number;
}

/** Says what is wrong with a names file and what to do about it. */
export class NamesFileError extends Error {
  readonly code = 'NAMES_FILE';
  constructor(reason: string, options?: ErrorOptions) {
    super(
      `names.bin ${reason}; reinstall @scrubjay/names or run "npm run generate" in packages/names/generate`,
      options,
    );
    this.name = 'NamesFileError';
  }
}

function readHeader(data: Uint8Array): FilterEntry[] {
  if (data.byteLength < HEADER) throw new NamesFileError('is cut short');
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new NamesFileError('is no names file');
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new NamesFileError(`has version ${version}, this package reads ${VERSION}`);
  const count = view.getUint32(8, true);
  if (count > 32 || data.byteLength < HEADER + count * ENTRY) throw new NamesFileError('is cut short');
  const filters: FilterEntry[] = [];
  for (let i = 0; i < count; i++) {
    const at = HEADER + i * ENTRY;
    const flag = view.getUint32(at, true);
    const log2m = view.getUint32(at + 4, true);
    const k = view.getUint32(at + 8, true);
    const offset = view.getUint32(at + 12, true);
    if (log2m < 3 || log2m > 31 || k < 1 || k > 32 || offset % 16 !== 0)
      throw new NamesFileError('has a damaged header');
    if (offset + 2 ** (log2m - 3) > data.byteLength) throw new NamesFileError('is cut short');
    filters.push({ flag, log2m, k, offset });
  }
  return filters;
}

/** Filters over a names.bin image. Throws NamesFileError when it is none. */
export function readFilters(data: Uint8Array): NameFilters {
  const filters = readHeader(data);
  const count = filters.length;
  // The same numbers flat, so that the loop touches one typed array instead of objects.
  const flat = new Int32Array(count * 4);
  filters.forEach(({ flag, log2m, k, offset }, i) => {
    flat.set([flag, 2 ** log2m - 1, k, offset], i * 4);
  });

  function lookup(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashBytes(bytes, start, end);
    const first = fmix32(hash);
    const second = fmix32(hash ^ SECOND_HASH) | 1;
    let flags = 0;
    for (let i = 0; i < count; i++) {
      const at = i << 2;
      const mask = flat[at + 1];
      const offset = flat[at + 3];
      let left = flat[at + 2];
      let position = first;
      do {
        const bit = position & mask;
        if ((data[offset + (bit >>> 3)] & (1 << (bit & 7))) === 0) break;
        position = (position + second) | 0;
      } while (--left !== 0);
      if (left === 0) flags |= flat[at];
    }
    return flags;
  }

  const encoder = new TextEncoder();
  const scratch = new Uint8Array(64);
  function lookupForm(word: string): number {
    if (word.length * 3 > scratch.length) {
      const bytes = encoder.encode(word);
      return lookup(bytes, 0, bytes.length);
    }
    return lookup(scratch, 0, encoder.encodeInto(word, scratch).written);
  }

  /** ASCII words are in their normal form, whatever their case. */
  function lookupAscii(word: string): number {
    const { length } = word;
    if (length > scratch.length) return -1;
    for (let i = 0; i < length; i++) {
      const code = word.charCodeAt(i);
      if (code > 127) return -1;
      scratch[i] = code;
    }
    return lookup(scratch, 0, length);
  }

  function lookupText(word: string): number {
    const ascii = lookupAscii(word);
    if (ascii >= 0) return ascii;
    const written = normalise(word);
    const flags = lookupForm(written);
    if ((flags & (Flag.GIVEN | Flag.SURNAME)) !== 0) return flags;
    const stripped = plain(written);
    if (stripped === written) return flags;
    const strippedFlags = lookupForm(stripped);
    return (strippedFlags & (Flag.GIVEN | Flag.SURNAME)) !== 0 ? strippedFlags : flags;
  }

  return { data, filters, lookup, lookupText };
}
