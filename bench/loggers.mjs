// npm run bench:loggers [-- --quick] [--only NAME]… [--rounds N] [--accept]
// What @scrubjay/pino and @scrubjay/winston cost beside the loggers as they are, and redactors side by side.
import { parseArgs } from 'node:util';
import { machine } from './lib/machine.mjs';
import { writeJson } from './lib/results.mjs';
import { machineLine } from './lib/table.mjs';
import { FIGURES, FULL, QUICK } from './loggers/figures.mjs';
import { peersText, ratiosText, writePage } from './loggers/page.mjs';

const say = (text) => process.stderr.write(`${text}\n`);

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    accept: { type: 'boolean', default: false },
  },
});

function chosen() {
  if (values.accept) return FIGURES.filter(({ name }) => name === 'peers');
  const unknown = (values.only ?? []).filter((name) => !FIGURES.some((one) => one.name === name));
  if (unknown.length > 0)
    throw new Error(
      `no figure ${unknown.join(', ')}; there are ${FIGURES.map(({ name }) => name).join(', ')}`,
    );
  return values.only ? FIGURES.filter(({ name }) => values.only.includes(name)) : FIGURES;
}

async function main() {
  // The settings of the user who runs the benchmark are none of its business.
  for (const key of Object.keys(process.env))
    if (key.startsWith('SCRUBJAY_') || key === 'NODE_OPTIONS') delete process.env[key];
  const figures = chosen();
  const began = machine();
  console.log(machineLine(began));
  const usual = values.quick ? QUICK : FULL;
  const sizes = { ...usual, rounds: values.rounds === undefined ? usual.rounds : Number(values.rounds) };
  if (!(Number.isInteger(sizes.rounds) && sizes.rounds > 0))
    throw new Error('--rounds wants a whole number above 0');
  const results = {};
  for (const figure of figures) {
    say(figure.name);
    const { measure } = await import(`./loggers/${figure.name}.mjs`);
    const result = await measure(figure, { ...sizes, accept: values.accept, say });
    results[figure.name] = result;
    if (result?.rows.length > 0) console.log(`\n${ratiosText(result.rows)}`);
    if (result?.peers) console.log(`\n${peersText(result)}`);
  }
  if (values.accept) return;
  const rows = figures.flatMap(({ name }) => results[name].rows);
  const peers = results.peers;
  const options = process.argv.slice(2);
  const command = `npm run bench:loggers${options.length > 0 ? ` -- ${options.join(' ')}` : ''}`;
  const detail = Object.fromEntries(figures.map(({ name }) => [name, results[name].detail]));
  const result = { command, sizes, machine: began, loadAtEnd: machine().load, rows, peers, detail };
  console.log(`\nwritten to ${writeJson(result, 'loggers-')}`);
  // A part or a hasty run does not replace the page.
  if (!values.only && !values.quick) writePage(result);
}

main().catch((error) => {
  say(`bench: ${error.message}`);
  process.exitCode = 1;
});
