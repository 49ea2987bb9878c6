// What peers found when it was accepted. They are of a fixed version and lines of a fixed seed: other counts than before mean
// that something else was measured.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../peers/expected.json', import.meta.url);

const total = (counts) => Object.values(counts).reduce((sum, times) => sum + times, 0);

/** All kinds of values together. */
export function sums({ left, alarms, broken }) {
  const sum = { labels: 0, whole: 0, part: 0, gone: 0 };
  for (const counts of Object.values(left)) for (const key of Object.keys(sum)) sum[key] += counts[key];
  return { ...sum, alarms: total(alarms), broken };
}

/** Set of lines → peer → sums. */
export const readExpected = () => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {});

export const writeExpected = (expected) => writeFileSync(FILE, `${JSON.stringify(expected, null, 2)}\n`);

/** `found`: as one set of `readExpected`. @throws Error when a peer found something else */
export function checkExpected(set, known, found) {
  for (const [name, counts] of Object.entries(found)) {
    const [before, now] = [JSON.stringify(known[name]), JSON.stringify(counts)];
    if (before !== undefined && before !== now)
      throw new Error(
        `${name} found ${now} in ${set}, expected ${before}; if that is right, --accept writes it`,
      );
  }
}

/** What is expected of one set from now on; of peers that are not on this machine, what they found where they were. */
export function accepted(known, found, absent) {
  const kept = Object.entries(known).filter(([name]) => absent.includes(name));
  return Object.fromEntries([...kept, ...Object.entries(found)].sort());
}
