// @scrubjay/names: what a word is known as (given name, surname, everyday word, place) from Bloom filters.
import { readFileSync } from 'node:fs';
import { type NameFilters, NamesFileError, readFilters } from './reader.ts';

export { Flag } from './flags.ts';
export { type FilterEntry, type NameFilters, NamesFileError, readFilters } from './reader.ts';

let loaded: NameFilters | undefined;

/** The filters of data/names.bin, read once a thread. Throws NamesFileError when the file is missing or damaged. */
export function loadNames(): NameFilters {
  if (loaded) return loaded;
  let data: Uint8Array;
  try {
    // A plain Uint8Array, since a Buffer's slice() would hand out the filters themselves to be written to.
    const file = readFileSync(new URL('../data/names.bin', import.meta.url));
    data = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  } catch (cause) {
    throw new NamesFileError('cannot be read', { cause });
  }
  loaded = readFilters(data);
  return loaded;
}
