/** Near misses: "did you mean EMAIL_ADDRESS?" */

/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each costs 1.
 * Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.
 */
export function editDistance(a: string, b: string): number {
  let twoAgo: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], twoAgo[j - 2] + 1);
    }
    twoAgo = last;
    last = row;
  }
  return last[b.length];
}

/** Names longer than this are not compared: the work is quadratic and nobody mistypes them. */
const MAX_COMPARED = 64;

const plain = (name: string) => name.toLowerCase().replace(/[-_\s]/g, '');

/**
 * The nearest candidate, when a third of the name or less would have to change; case and separators cost nothing. Else
 * the shortest that the name is a part of: EMAIL for EMAIL_ADDRESS.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > MAX_COMPARED) return undefined;
  const wanted = plain(name);
  let best: string | undefined;
  let bestCost = Math.floor(wanted.length / 3) + 1;
  for (const candidate of candidates) {
    const cost = editDistance(wanted, plain(candidate));
    if (cost < bestCost) [best, bestCost] = [candidate, cost];
  }
  if (best !== undefined || wanted.length < 3) return best;
  return candidates
    .filter((candidate) => plain(candidate).includes(wanted))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
}

/** The end of an error message, empty when nothing is near. */
export function hint(name: string, candidates: readonly string[]): string {
  const near = nearest(name, candidates);
  return near === undefined ? '' : `; did you mean ${near}?`;
}

/** A name out of a configuration, fit for an error message. */
export function shown(name: string): string {
  return /^[\w.@-]{1,64}$/.test(name)
    ? name
    : JSON.stringify(name.length > 64 ? `${name.slice(0, 61)}...` : name);
}
