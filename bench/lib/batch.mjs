// One batch of the seeded corpus, in memory.
import { defaults } from '@scrubjay/core';
import { generate } from '@scrubjay/corpora';

/** Whole records, a little less than a batch of the pipe. */
export function someBatch(format = 'pino', piiShare = 0.05) {
  const lines = [];
  let size = 0;
  for (const { line } of generate({ format, seed: 1, records: 4000, piiShare })) {
    size += Buffer.byteLength(line) + 1;
    if (size > defaults.batch) break;
    lines.push(line, '\n');
  }
  return Buffer.from(lines.join(''));
}
