// Lines of any length: records of a format without line breaks of their own, one behind the other.
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { generate } from '@scrubjay/corpora';

/** Records that differ; they come again in the same order. */
const RECORDS = 20_000;

/** About `bytes` bytes of lines, each the first to reach `lineBytes`; longer by up to a record. */
export async function writeJoined(path, { format, pii, seed, bytes, lineBytes }) {
  const records = Array.from(generate({ format, seed, records: RECORDS, piiShare: pii }), ({ line }) => line);
  const file = createWriteStream(path);
  let next = 0;
  for (let written = 0; written < bytes; ) {
    let line = records[next++ % RECORDS];
    while (line.length < lineBytes) line += ` ${records[next++ % RECORDS]}`;
    file.write(`${line}\n`);
    written += Buffer.byteLength(line) + 1;
  }
  file.end();
  await finished(file);
}
