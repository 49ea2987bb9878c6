// npm run bench [-- --quick] [--size MB] [--only NAME]… [--accept]
// Prints the machine and, figure by figure, what was measured, the target, and whether it is reached.
import { readdirSync, readFileSync } from 'node:fs';
import { isAvailable } from 'hyperscan-js';
import { accept } from './lib/accept.mjs';
import { aim } from './lib/budget.mjs';
import { began, chosen, forgetSettings, keep, readOptions, say, start } from './lib/cli.mjs';
import { readInput } from './lib/inputs.mjs';
import { table } from './lib/table.mjs';
import { Expectation } from './lib/verify.mjs';

/** What holds where a definition says nothing else. */
const MB = { full: 200, quick: 40 };
const ROUNDS = { full: 7, quick: 5 };
const KINDS = ['sides', 'pipe', 'workers', 'memory', 'start', 'chain', 'throughput', 'scaling', 'latency'];

const values = readOptions({ size: { type: 'string' }, accept: { type: 'boolean', default: false } });
const how = values.quick ? 'quick' : 'full';

function definitions() {
  const folder = new URL('./definitions/', import.meta.url);
  const files = readdirSync(folder).sort(new Intl.Collator('en', { numeric: true }).compare);
  return files.map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
}

const inputsOf = ({ input, inputs = [] }) => (input ? [input] : inputs);

/** Inputs by name and size, each with what must be found in it by whoever reads it. */
class Inputs {
  #known = new Map();

  get(name, mb) {
    const key = `${name} ${mb}`;
    if (!this.#known.has(key)) {
      const input = readInput(name);
      this.#known.set(key, { input, expectation: new Expectation(input, mb) });
    }
    return this.#known.get(key);
  }
}

async function measure(figures, size) {
  const inputs = new Inputs();
  const rows = [];
  for (const kind of KINDS) {
    const mine = figures.filter((one) => one.kind === kind);
    if (mine.length === 0) continue;
    const { measure: figure } = await import(`./figures/${kind}.mjs`);
    // Sides are loaded once for all figures of an input; what runs processes goes one by one.
    const keys = mine.map(({ name, input }) => (kind === 'sides' ? input : name));
    const groups = [...new Set(keys)].map((key) => mine.filter((_, i) => keys[i] === key));
    for (const group of groups) {
      say(group.map(({ name }) => name).join(', '));
      const [{ input, mb = MB, rounds = ROUNDS }] = group;
      const sizes = { mb: size ?? mb[how], rounds: rounds[how] ?? rounds, how };
      const one = input ? inputs.get(input, sizes.mb) : {};
      rows.push(
        ...(await figure(group, { ...one, ...sizes, say, inputOf: (name) => inputs.get(name, sizes.mb) })),
      );
    }
  }
  const order = figures.map(({ name }) => name);
  return rows.sort((a, b) => order.indexOf(a.figure) - order.indexOf(b.figure));
}

/** What the core finds now in every input of the figures, in every size that any definition wants of it. */
async function acceptAll(figures, all) {
  for (const name of new Set(figures.flatMap(inputsOf))) {
    const users = all.filter((one) => inputsOf(one).includes(name));
    const sizes = [...new Set(users.flatMap(({ mb = MB }) => Object.values(mb)))].sort((a, b) => a - b);
    await accept(readInput(name), sizes, ['hyperscan', 'portable'], say);
  }
}

async function main() {
  const all = definitions();
  // Some are told by a full run alone, or when they are asked for.
  const usual = values.quick && !values.only ? all.filter(({ quick = true }) => quick) : all;
  const figures = chosen(usual, values.only);
  const size = values.size === undefined ? undefined : Number(values.size);
  if (size !== undefined && !(size > 0)) throw new Error('--size wants a number of MB');
  if (!isAvailable())
    throw new Error(
      'the benchmark compares with libhs, which is not there: see packages/hyperscan-js/README.md',
    );
  forgetSettings();
  if (values.accept) return acceptAll(figures, all);
  const machine = began();
  const rows = aim('bench', await measure(figures, size));
  console.log(`\n${table(figures, rows)}`);
  const sizes = { mb: size ?? MB[how], rounds: ROUNDS[how] };
  keep({ script: 'bench', sizes, machine, figures, rows });
}

start(main);
