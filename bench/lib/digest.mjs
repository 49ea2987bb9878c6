// Checksums of files, line by line read, so that long ones need little memory.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createScrubber } from '@scrubjay/core';
import { configOf } from './core.mjs';

const CHUNK = 4_194_304;

/** Whole lines of a file as batches, the last one without a newline too. */
async function* batches(path) {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    const bytes = Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(10) + 1;
    if (end > 0) yield bytes.subarray(0, end);
    rest = bytes.subarray(end);
  }
  if (rest.length > 0) yield rest;
}

/**
 * Of the file read `times` times: `sha` and `made` of what `change` makes of each batch, lines and bytes (`size`) of what was
 * read.
 */
export async function digest(path, change = (bytes) => bytes, times = 1) {
  const hash = createHash('sha256');
  let lines = 0;
  let size = 0;
  let made = 0;
  for (let i = 0; i < times; i++) {
    for await (const batch of batches(path)) {
      for (let at = batch.indexOf(10); at >= 0; at = batch.indexOf(10, at + 1)) lines++;
      size += batch.length;
      const bytes = change(batch);
      made += bytes.length;
      hash.update(bytes);
    }
  }
  return { sha: hash.digest('hex'), lines, size, made };
}

/** The same of what the core makes of the file, with the number of findings. */
export async function scrubbedDigest(path, config = configOf(), times = 1) {
  const scrubber = createScrubber(config);
  const digested = await digest(path, (bytes) => scrubber.scrub(bytes), times);
  const { findings, withheld } = scrubber.counts();
  scrubber.close();
  if (withheld > 0) throw new Error(`the core withheld ${withheld} records`);
  return { ...digested, found: Object.values(findings).reduce((sum, count) => sum + count, 0) };
}
