// Prints look-ups a second of our reader and of the library's `has` over the same bits and words, and the
// false-positive rate of every filter. Build first: node packages/names/bench/lookup.mjs

import { Flag, loadNames } from '../dist/index.js';
import { filterFromBits } from '../generate/bloom.mjs';
import { randomWords } from '../generate/random-words.mjs';

const names = loadNames();
const text =
  'request john kowalski timeout priya nguyen server jürgen müller connection york will grace error wei kafka';
const words = [...text.split(' '), ...randomWords(240, 7)];
const encoder = new TextEncoder();
const bytes = encoder.encode(words.join(' '));
const bounds = [];
for (let at = 0, i = 0; i < words.length; i++) {
  const length = encoder.encode(words[i]).length;
  bounds.push(at, at + length);
  at += length + 1;
}

function rate(run) {
  run();
  let best = 0;
  for (let round = 0; round < 5; round++) {
    const start = process.hrtime.bigint();
    const count = run();
    best = Math.max(best, count / (Number(process.hrtime.bigint() - start) / 1e9));
  }
  return best;
}

let sink = 0;
const ours = rate(() => {
  const rounds = 8000;
  for (let round = 0; round < rounds; round++)
    for (let i = 0; i < bounds.length; i += 2) sink += names.lookup(bytes, bounds[i], bounds[i + 1]);
  return rounds * words.length;
});

const library = names.filters.map(({ log2m, k, offset }) =>
  filterFromBits(names.data.subarray(offset, offset + 2 ** (log2m - 3)), log2m, k),
);
const theirs = rate(() => {
  for (const word of words) for (const filter of library) sink += filter.has(word) ? 1 : 0;
  return words.length;
});

// A look-up that allocated would show here: 2 million of them would leave megabytes behind.
const before = process.memoryUsage().heapUsed;
for (let i = 0; i < 2_000_000; i++) sink += names.lookup(bytes, bounds[0], bounds[1]);
const grown = process.memoryUsage().heapUsed - before;

const million = (value) => `${(value / 1e6).toFixed(2)} million/s`;
console.log(
  `look-ups of all ${names.filters.length} filters, words of ${(bytes.length / words.length).toFixed(1)} bytes`,
);
console.log(`  our reader            ${million(ours)}`);
console.log(`  bloom-filters has()   ${million(theirs)}`);
console.log(`  heap grown by 2 million look-ups: ${(grown / 1024).toFixed(0)} KiB`);
console.log('false positives over 200,000 random words');
const probes = randomWords(200_000, 99).map((word) => encoder.encode(word));
for (const { flag, log2m, k } of names.filters) {
  const hits = probes.filter((probe) => names.lookup(probe, 0, probe.length) & flag).length;
  const name = Object.keys(Flag).find((key) => Flag[key] === flag);
  console.log(`  ${name.padEnd(17)} 2^${log2m} bits, k=${k}: ${((hits / probes.length) * 100).toFixed(3)} %`);
}
if (sink < 0) console.log(sink);
