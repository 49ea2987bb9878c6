// Puts page, charts and README's table where GitHub shows them; charts that no figure has any more go.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBudget } from '../lib/budget.mjs';
import { writeBetween } from '../lib/results.mjs';
import { readResults } from './newest.mjs';
import { benchmarks } from './page.mjs';
import { readmeText } from './readme.mjs';

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
const README = fileURLToPath(new URL('../../README.md', import.meta.url));

/** Returns the page's name. */
export function writePage() {
  const [results, budget] = [readResults(), readBudget()];
  const { page, charts } = benchmarks(results, budget);
  const folder = join(DOCS, 'benchmarks');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, drawn] of Object.entries(charts)) writeFileSync(join(folder, file), drawn);
  writeFileSync(join(DOCS, 'benchmarks.md'), page);
  writeBetween(README, '<!-- bench:start -->', '<!-- bench:end -->', readmeText(results, budget));
  return 'docs/benchmarks.md and README.md';
}
