// What the commands of the benchmark have in common: options, the figures that are asked for, what is said and kept.
import { machine } from './machine.mjs';
import { optionsOf } from './options.mjs';
import { writeJson } from './results.mjs';
import { machineLine } from './table.mjs';

export const say = (text) => process.stderr.write(`${text}\n`);

const COMMON = {
  quick: { type: 'boolean', default: false },
  only: { type: 'string', multiple: true },
  results: { type: 'string' },
};

/** Where results go that are nobody's but the caller's; undefined: to all others. */
let aside;
let kept = false;

/** --quick, --only, --results and `more`. */
export function readOptions(more = {}) {
  const { values } = optionsOf({ ...COMMON, ...more });
  aside = values.results;
  return values;
}

/** The figures that --only names, all without it. @throws Error for a name that there is not */
export function chosen(figures, only) {
  const names = figures.map(({ name }) => name);
  const unknown = (only ?? []).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`no figure ${unknown.join(', ')}; there are ${names.join(', ')}`);
  return only ? figures.filter(({ name }) => only.includes(name)) : figures;
}

/** The settings of the user who runs the benchmark are none of its business. */
export function forgetSettings() {
  for (const key of Object.keys(process.env))
    if (key.startsWith('SCRUBJAY_') || key === 'NODE_OPTIONS') delete process.env[key];
}

/** Prints the machine; what it was at the beginning. */
export function began() {
  const now = machine();
  console.log(machineLine(now));
  return now;
}

/** As it was typed, but for the place of the results. */
function given() {
  const words = process.argv.slice(2);
  const at = words.indexOf('--results');
  return at < 0 ? words : words.toSpliced(at, 2);
}

/**
 * Writes results in the form that README.md describes, and says where. `script` is npm's name of the command, `figures` what
 * was measured, `detail` whatever a figure gives besides its rows. Returns what was written.
 */
export function keep({ script, sizes, machine: at, figures, rows, detail }, prefix = '') {
  const command = `npm run ${script}${given().length > 0 ? ` -- ${given().join(' ')}` : ''}`;
  const named = figures.map(({ name, kind = name, title }) => ({ name, kind, title }));
  const result = {
    form: 1,
    command,
    sizes,
    machine: at,
    loadAtEnd: machine().load,
    figures: named,
    rows,
    detail,
  };
  console.log(`\nwritten to ${writeJson(result, prefix, aside)}`);
  kept = aside === undefined;
  return result;
}

/** Runs a command, then makes page and charts anew when it kept results; what it throws is told in a line. */
export function start(main) {
  const all = async () => {
    await main();
    if (!kept) return;
    const { writePage } = await import('../charts/write.mjs');
    console.log(`written to ${writePage()}`);
  };
  all().catch((error) => {
    say(`bench: ${error.message}`);
    process.exitCode = 1;
  });
}
