import { readFileSync } from 'node:fs';

/** The buffers of a file that `store` wrote. */
export function stored({ path, ends }) {
  const bytes = readFileSync(path);
  return ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
}
