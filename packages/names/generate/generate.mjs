// Writes ../data/names.bin and ../data/manifest.json from the packages of package.json and the lists beside
// this file. Nothing random and nothing of the day goes in: the same inputs give the same bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { bitsOf, newFilter } from './bloom.mjs';
import { forms, isWord } from './normalise.mjs';
import { randomWords } from './random-words.mjs';
import { buildSets, FLAGS } from './sets.mjs';

const MAGIC = 0x534a4e31;
const VERSION = 1;
const BOUNDS = {
  GIVEN: 0.002,
  SURNAME: 0.002,
  WORD: 0.01,
  FREQUENT_GIVEN: 0.001,
  FREQUENT_SURNAME: 0.001,
  AMBIGUOUS: 0.001,
  PLACE: 0.002,
  THING: 0.0002,
};

// Names bring their forms without diacritics along (sets.mjs); these sets have no such doubts.
const PLACED = new Set(['WORD', 'AMBIGUOUS', 'PLACE']);

/** The fewest bits (a power of two) that hold `count` entries under `bound`, and the k that suits them. */
function dimension(count, bound) {
  for (let log2m = 10; ; log2m++) {
    const perEntry = 2 ** log2m / count;
    for (let k = 1; k <= 12; k++) if ((1 - Math.exp(-k / perEntry)) ** k <= bound * 0.9) return { log2m, k };
  }
}

const { sets } = await buildSets();
const filters = Object.entries(FLAGS).map(([name, flag]) => {
  const entries = new Set(PLACED.has(name) ? [...sets[name]].flatMap(forms).filter(isWord) : sets[name]);
  const { log2m, k } = dimension(entries.size, BOUNDS[name]);
  const filter = newFilter(log2m, k);
  for (const word of entries) filter.add(word);
  return { name, flag, log2m, k, entries, filter };
});

let offset = Math.ceil((12 + filters.length * 16) / 16) * 16;
const total = filters.reduce((sum, { log2m }) => sum + 2 ** (log2m - 3), offset);
const image = new Uint8Array(total);
const header = [MAGIC, VERSION, filters.length];
for (const { flag, log2m, k, filter } of filters) {
  header.push(flag, log2m, k, offset);
  image.set(bitsOf(filter), offset);
  offset += 2 ** (log2m - 3);
}
const view = new DataView(image.buffer);
for (let i = 0; i < header.length; i++) view.setUint32(i * 4, header[i], true);

const probes = randomWords(200_000, 20_240_501);
const manifest = {
  file: 'names.bin',
  bytes: total,
  sha256: createHash('sha256').update(image).digest('hex'),
  filters: filters.map(({ name, flag, log2m, k, entries, filter }) => {
    const strangers = probes.filter((word) => !entries.has(word));
    const hits = strangers.filter((word) => filter.has(word)).length;
    return {
      name,
      flag,
      entries: entries.size,
      log2m,
      k,
      bytes: 2 ** (log2m - 3),
      bound: BOUNDS[name],
      falsePositiveRate: Number((hits / strangers.length).toFixed(6)),
    };
  }),
  sources: Object.keys(
    JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')).dependencies,
  ).map((name) => {
    const lock = JSON.parse(readFileSync(new URL('package-lock.json', import.meta.url), 'utf8'));
    return { name, version: lock.packages[`node_modules/${name}`].version };
  }),
};

const data = new URL('../data/', import.meta.url);
mkdirSync(data, { recursive: true });
writeFileSync(new URL('names.bin', data), image);
writeFileSync(new URL('manifest.json', data), `${JSON.stringify(manifest, null, 2)}\n`);
// For the eye: every set as text, not committed.
if (process.env.DUMP)
  for (const { name, entries } of filters)
    writeFileSync(`${process.env.DUMP}/${name}.txt`, `${[...entries].sort().join('\n')}\n`);
for (const { name, entries, log2m, k, bytes, falsePositiveRate } of manifest.filters)
  console.log(
    `${name.padEnd(17)} ${String(entries).padStart(7)} entries  2^${log2m} bits  k=${k}  ${(bytes / 1024).toFixed(0).padStart(4)} KiB  false positives ${(falsePositiveRate * 100).toFixed(3)} %`,
  );
console.log(`names.bin ${(total / 1024).toFixed(0)} KiB`);
