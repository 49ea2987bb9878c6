// npm run bench:check [-- --quick] [--only FIGURE]… [--from RESULT.json]… [--summary FILE] [--accept]
// Measures what the budget has targets for, or takes results that are there, and says which hold and by how much. Exit
// status 1: a run ended with an error (other findings than expected among them), or a ratio is beyond what is accepted.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accept, judge, readBudget, targetsOf, writeBudget } from './lib/budget.mjs';
import { checkSummary, checkTable } from './lib/budget-table.mjs';
import { optionsOf } from './lib/options.mjs';
import { machineLine } from './lib/table.mjs';

/** What runs for a command of the budget. */
const PROGRAMS = { bench: 'run.mjs', 'bench:loggers': 'loggers.mjs', 'bench:sidecar': 'sidecar.mjs' };

const { values } = optionsOf({
  quick: { type: 'boolean', default: false },
  only: { type: 'string', multiple: true },
  from: { type: 'string', multiple: true },
  summary: { type: 'string' },
  accept: { type: 'boolean', default: false },
});

/** Figures with targets, by command. @throws Error for a name that has none */
function wanted(budget) {
  const names = new Set(targetsOf(budget).map(({ figure }) => figure));
  const unknown = (values.only ?? []).filter((name) => !names.has(name));
  if (unknown.length > 0)
    throw new Error(`no target for ${unknown.join(', ')}; there are some for ${[...names].join(', ')}`);
  const figures = budget.figures.filter(({ figure }) => values.only?.includes(figure) ?? true);
  return Object.keys(PROGRAMS)
    .map((script) => [script, figures.filter((one) => one.script === script)])
    .filter(([, mine]) => mine.length > 0);
}

const readResult = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Runs a command; its result, or null when it failed. It says itself why. */
function run(script, figures, folder) {
  const program = fileURLToPath(new URL(PROGRAMS[script], import.meta.url));
  const only = figures.flatMap(({ figure }) => ['--only', figure]);
  const results = join(folder, script.replace(':', '-'));
  const how = values.quick ? ['--quick'] : [];
  const { status } = spawnSync(process.execPath, [program, ...how, ...only, '--results', results], {
    stdio: 'inherit',
  });
  if (status !== 0) return null;
  const [file] = readdirSync(results);
  return readResult(join(results, file));
}

/** Results, null for each command that failed. */
function measured(budget) {
  const folder = mkdtempSync(join(tmpdir(), 'scrubjay-check-'));
  try {
    return wanted(budget).map(([script, figures]) => run(script, figures, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function main() {
  const budget = readBudget();
  const runs = values.from ? values.from.map(readResult) : measured(budget);
  const results = runs.filter((one) => one !== null);
  const judged = results.flatMap((result) => judge(result, budget));
  const failedRuns = runs.length - results.length;
  const text = [
    ...results.map(({ command, machine }) => `\`${command}\`: ${machineLine(machine)}`),
    checkTable(judged),
    `${checkSummary(judged)}.${failedRuns > 0 ? ` Runs that ended with an error: ${failedRuns}.` : ''}`,
  ].join('\n\n');
  console.log(`\n${text}`);
  if (values.summary) appendFileSync(values.summary, `## Benchmarks\n\n${text}\n`);
  if (values.accept) writeBudget(results.reduce((all, result) => accept(result, all), budget));
  const failed = judged.some(({ state }) => state === 'failed');
  const gone = values.from ? [] : judged.filter((one) => one.gone);
  if (gone.length > 0)
    throw new Error(
      `the budget names rows that figures do not have: ${gone.map(({ target }) => `${target.figure}, ${target.row}`).join('; ')}`,
    );
  if (failedRuns > 0 || (failed && !values.accept)) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = 1;
}
