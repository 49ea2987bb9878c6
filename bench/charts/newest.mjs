// Which results the page tells: figure by figure the newest of the full form and the usual sizes, and where there is none, the
// newest of any.
import { readdirSync, readFileSync } from 'node:fs';
import { aim, isQuick, scriptOf } from '../lib/budget.mjs';

const FOLDER = new URL('../results/', import.meta.url);

const usual = (result) => !isQuick(result) && !/ --(size|rounds)\b/.test(result.command);

/** All results that were kept: [{ file, result }]. */
export function readResults(folder = FOLDER) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => ({
    file,
    result: JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
  }));
}

/** Figures of a result that have something to tell: rows, or single measurements alone. */
const figuresOf = ({ rows, detail = {} }) =>
  new Set([...rows.map(({ figure }) => figure), ...(detail.peers ? ['peers'] : [])]);

/**
 * By command and figure: { file, result, rows, full }, rows with their targets. The key is `bench:loggers hook`.
 */
export function newest(results, budget) {
  const chosen = new Map();
  const byDate = results.toSorted((a, b) => (a.result.machine.date < b.result.machine.date ? -1 : 1));
  for (const { file, result } of byDate) {
    const script = scriptOf(result);
    const full = usual(result);
    const rows = aim(script, result.rows, budget);
    for (const figure of figuresOf(result)) {
      const key = `${script} ${figure}`;
      if (!full && chosen.get(key)?.full) continue;
      chosen.set(key, { file, result, full, rows: rows.filter((row) => row.figure === figure) });
    }
  }
  return chosen;
}
