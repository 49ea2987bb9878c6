// The names' Bloom filters: the reader of the hot path beside `bloom-filters` over the same bits.
import { loadNames } from '@scrubjay/names';
import { filterFromBits } from '../../packages/names/generate/bloom.mjs';

const names = loadNames();
const words = 'john kowalski timeout priya nguyen server müller connection will grace error wei kafka'.split(
  ' ',
);
const encoded = words.map((word) => new TextEncoder().encode(word));
const library = names.filters.map(({ flag, log2m, k, offset }) => ({
  flag,
  filter: filterFromBits(names.data.subarray(offset, offset + 2 ** (log2m - 3)), log2m, k),
}));

const byLibrary = () =>
  words.map((word) => library.reduce((all, { flag, filter }) => (filter.has(word) ? all | flag : all), 0));

const expected = byLibrary();

export default {
  title: `names: flags of ${words.length} words from ${library.length} filters`,
  cases: [
    { name: 'reader, bytes', expected, run: () => encoded.map((word) => names.lookup(word, 0, word.length)) },
    { name: 'reader, text', expected: null, run: () => words.map((word) => names.lookupText(word)) },
    { name: 'bloom-filters has()', expected, run: byLibrary },
  ],
};
