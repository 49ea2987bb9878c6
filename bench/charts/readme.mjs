// What README.md tells of the benchmarks: the core and the command, each figure from its newest result.
import { machineLine, table } from '../lib/table.mjs';
import { newest } from './newest.mjs';

const FIGURES = ['json', 'patterns', 'raw', 'pipe', 'workers', 'memory', 'portable', 'start', 'throughput'];

/** Of a figure that has many rows those of one thread as most have it. */
const ONLY = { throughput: ({ label }) => label.endsWith(', core portable') };

/** @param results as `readResults` gives them */
export function readmeText(results, budget) {
  const chosen = newest(results, budget);
  const found = FIGURES.flatMap((figure) => chosen.get(`bench ${figure}`) ?? []);
  const definitions = found.flatMap(({ result }) => result.figures);
  const rows = found.flatMap((one) => one.rows.filter(ONLY[one.rows[0].figure] ?? (() => true)));
  const origins = new Set(
    found.map(({ result: { command, machine } }) => `\`${command}\`: ${machineLine(machine)}`),
  );
  return [...origins, table(definitions, rows)].join('\n\n');
}
