// npm run bench [-- --quick] [--size MB] [--only NAME] [--accept]
// Prints the machine and, figure by figure, what was measured, the target, and whether it is reached.
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isAvailable } from 'hyperscan-js';
import { accept } from './lib/accept.mjs';
import { readInput } from './lib/inputs.mjs';
import { machine } from './lib/machine.mjs';
import { writeJson, writeTable } from './lib/results.mjs';
import { machineLine, table } from './lib/table.mjs';
import { Expectation } from './lib/verify.mjs';

const FULL = { mb: 200, rounds: 7 };
const QUICK = { mb: 40, rounds: 5 };
const KINDS = ['sides', 'pipe', 'workers', 'memory', 'start'];
const say = (text) => process.stderr.write(`${text}\n`);

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    size: { type: 'string' },
    only: { type: 'string', multiple: true },
    accept: { type: 'boolean' },
  },
});

function definitions() {
  const folder = new URL('./definitions/', import.meta.url);
  const all = readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  const unknown = (values.only ?? []).filter((name) => !all.some((one) => one.name === name));
  if (unknown.length > 0)
    throw new Error(`no figure ${unknown.join(', ')}; there are ${all.map(({ name }) => name).join(', ')}`);
  return values.only ? all.filter(({ name }) => values.only.includes(name)) : all;
}

async function measure(chosen, { mb, rounds }) {
  const inputs = new Map();
  const rows = [];
  for (const kind of KINDS) {
    const { measure: figure } = await import(`./figures/${kind}.mjs`);
    const mine = chosen.filter((one) => one.kind === kind);
    // Sides are loaded once for all figures of an input; what runs processes goes one by one.
    const keys = mine.map(({ name, input }) => (kind === 'sides' ? input : name));
    const groups = [...new Set(keys)].map((key) => mine.filter((_, i) => keys[i] === key));
    for (const group of groups) {
      say(group.map(({ name }) => name).join(', '));
      const { input: name } = group[0];
      if (name && !inputs.has(name)) {
        const input = readInput(name);
        inputs.set(name, { input, expectation: new Expectation(input, mb) });
      }
      rows.push(...(await figure(group, { ...inputs.get(name), mb, rounds, say })));
    }
  }
  const order = chosen.map(({ name }) => name);
  return rows.sort((a, b) => order.indexOf(a.figure) - order.indexOf(b.figure));
}

async function main() {
  const chosen = definitions();
  const { mb: usual, rounds } = values.quick ? QUICK : FULL;
  const mb = values.size === undefined ? usual : Number(values.size);
  if (!(mb > 0)) throw new Error('--size wants a number of MB');
  if (!isAvailable())
    throw new Error(
      'the benchmark compares with libhs, which is not there: see packages/hyperscan-js/README.md',
    );
  if (values.accept) {
    const names = [...new Set(chosen.flatMap(({ input }) => input ?? []))];
    for (const name of names)
      await accept(readInput(name), [QUICK.mb, FULL.mb], ['hyperscan', 'portable'], say);
    return;
  }
  const began = machine();
  console.log(machineLine(began));
  const rows = await measure(chosen, { mb, rounds });
  console.log(`\n${table(chosen, rows)}\n`);
  const command = `npm run bench${process.argv.length > 2 ? ` -- ${process.argv.slice(2).join(' ')}` : ''}`;
  const result = { command, mb, rounds, machine: began, loadAtEnd: machine().load, rows };
  console.log(`written to ${writeJson(result)}`);
  // A part of the figures does not replace the table of all.
  if (!values.only) writeTable(result, chosen, rows);
}

main().catch((error) => {
  say(`bench: ${error.message}`);
  process.exitCode = 1;
});
