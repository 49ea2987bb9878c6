// What the service is given and what must come out of it, as files: the seeded pino records as NDJSON bodies and as chunks of
// the Forward protocol. What must come out is made here by the core, not by the service.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExtData, encode } from '@msgpack/msgpack';
import { createScrubber } from '@scrubjay/core';
import { CoreScrubber, Output, scrubBodyAtOnce } from '@scrubjay/core/internal';
import { generate } from '@scrubjay/corpora';
import { configOf } from '../lib/core.mjs';

/** Share of the records with personal data or secrets. */
export const CORPORA = {
  clean: { share: 0, what: 'no personal data' },
  mixed: { share: 0.05, what: '5 % of the records with personal data' },
};

const SEED = 1;
/** Bytes of records that differ. */
const UNIQUE = 8_000_000;
/** Bytes of a chunk: two of them are more than the service puts together for its sink. */
const CHUNK = 1_000_000;
const DEPTH = 100;

const lines = (share) => generate({ format: 'pino', seed: SEED, bytes: UNIQUE, piiShare: share });

/** Parts of whole records, of `size` bytes at most; the last one, which is smaller, is left out. */
function cut(records, size) {
  const parts = [];
  let part = [];
  let length = 0;
  for (const record of records) {
    if (length + record.length > size && part.length > 0) {
      parts.push({ bytes: Buffer.concat(part), records: part.length });
      part = [];
      length = 0;
    }
    part.push(record);
    length += record.length;
  }
  return parts;
}

const sum = (counts) => Object.values(counts).reduce((total, times) => total + times, 0);

/** Refuses a corpus that is not what its name says: the clean one has nothing to find, the mixed one has. */
function assertFindings(corpus, found) {
  if (found > 0 !== CORPORA[corpus].share > 0) throw new Error(`${found} findings in the corpus ${corpus}`);
}

/** NDJSON bodies: [{ input, output }], and what is found in all of them. */
export function bodies(corpus, size) {
  const records = Array.from(lines(CORPORA[corpus].share), ({ line }) => Buffer.from(`${line}\n`));
  const scrubber = createScrubber(configOf());
  const made = cut(records, size).map(({ bytes }) => ({
    input: bytes,
    output: Buffer.from(scrubber.scrub(bytes)),
  }));
  const { findings, withheld } = scrubber.counts();
  scrubber.close();
  if (withheld > 0) throw new Error(`the core withheld ${withheld} records`);
  assertFindings(corpus, sum(findings));
  return { bodies: made, found: sum(findings) };
}

function entry(line) {
  const record = JSON.parse(line);
  const time = Buffer.alloc(8);
  time.writeUInt32BE(Math.floor(record.time / 1000));
  time.writeUInt32BE((record.time % 1000) * 1e6, 4);
  return Buffer.from(encode([new ExtData(0, time), record]));
}

/** The entries of PackedForward chunks: [{ input, output, records, findings }]; `findings` by entity. */
export function chunks(corpus) {
  const records = Array.from(lines(CORPORA[corpus].share), ({ line }) => entry(line));
  const core = new CoreScrubber(configOf());
  const made = cut(records, CHUNK).map(({ bytes, records: count }) => {
    const output = new Output();
    const { changed, counts } = scrubBodyAtOnce(core, bytes, { reading: 'entries', depth: DEPTH }, output);
    return {
      input: bytes,
      output: changed ? Buffer.from(output.take()) : bytes,
      records: count,
      findings: { ...counts.findings },
    };
  });
  core.close();
  assertFindings(
    corpus,
    made.reduce((total, { findings }) => total + sum(findings), 0),
  );
  return made;
}

/** Buffers → a file, and beside it where each of them ends. Returns its path. */
export function store(folder, name, buffers) {
  const path = join(folder, name);
  let at = 0;
  writeFileSync(path, Buffer.concat(buffers));
  writeFileSync(`${path}.ends`, JSON.stringify(buffers.map(({ length }) => (at += length))));
  return path;
}
