import { readFileSync } from 'node:fs';

/** The buffers of a file that `store` wrote. */
export function stored(path) {
  const bytes = readFileSync(path);
  const ends = JSON.parse(readFileSync(`${path}.ends`, 'utf8'));
  return ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
}
