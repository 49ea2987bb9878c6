// Puts page and charts where GitHub shows them; charts that no figure has any more go.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBudget } from '../lib/budget.mjs';
import { readResults } from './newest.mjs';
import { benchmarks } from './page.mjs';

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));

/** Returns the page's name. */
export function writePage() {
  const { page, charts } = benchmarks(readResults(), readBudget());
  const folder = join(DOCS, 'benchmarks');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, drawn] of Object.entries(charts)) writeFileSync(join(folder, file), drawn);
  writeFileSync(join(DOCS, 'benchmarks.md'), page);
  return 'docs/benchmarks.md';
}
