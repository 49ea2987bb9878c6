// How fast it is: a log made for it, scrubbed in memory, one thread.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from '@scrubjay/corpora';

const MB = 1_000_000;
const SIZE = 32 * MB;
const BATCH = 1 << 20;
const RUNS = 5;

/** A pino log in which every twentieth record holds personal data or a secret. */
export async function largeLog() {
  const folder = mkdtempSync(join(tmpdir(), 'scrubjay-demo-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // A closed pipe or Ctrl-C ends the demo here too.
  process.once('exit', remove);
  const path = join(folder, 'large.log');
  await writeCorpus(path, { format: 'pino', seed: 1, bytes: SIZE, piiShare: 0.05 });
  const log = readFileSync(path);
  remove();
  return log;
}

/** MB/s, the median of several runs after one that warms up; each over the whole log in batches of whole records. */
export function measure(scrubber, log) {
  const batches = cut(log);
  const once = () => {
    const began = process.hrtime.bigint();
    for (const batch of batches) scrubber.scrub(batch);
    return Number(process.hrtime.bigint() - began) / 1e9;
  };
  once();
  const seconds = Array.from({ length: RUNS }, once).sort((a, b) => a - b)[RUNS >> 1];
  return log.length / MB / seconds;
}

function cut(log) {
  const batches = [];
  for (let at = 0; at < log.length; ) {
    const newline = log.indexOf(10, Math.min(at + BATCH, log.length) - 1);
    const end = newline < 0 ? log.length : newline + 1;
    batches.push(log.subarray(at, end));
    at = end;
  }
  return batches;
}
