// npm run bench:sidecar [-- --quick] [--only NAME]…
// What `scrubjay serve` costs beside an echo over HTTP, what it carries over Forward, and the memory it needs for it.
import { parseArgs } from 'node:util';
import { inFolder } from './lib/command.mjs';
import { machine } from './lib/machine.mjs';
import { writeJson } from './lib/results.mjs';
import { machineLine, table } from './lib/table.mjs';
import { FIGURES, FULL, QUICK } from './sidecar/figures.mjs';
import { writePage } from './sidecar/page.mjs';

const say = (text) => process.stderr.write(`${text}\n`);

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    profile: { type: 'string' },
  },
});

function chosen() {
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
  const sizes = values.quick ? QUICK : FULL;
  const results = {};
  for (const figure of figures) {
    say(figure.name);
    const { measure } = await import(`./sidecar/${figure.module}.mjs`);
    results[figure.name] = await inFolder((folder) =>
      measure(figure, { ...sizes, folder, profile: values.profile, say }),
    );
  }
  const rows = figures.flatMap(({ name }) => results[name].rows);
  console.log(`\n${table(FIGURES, rows)}`);
  // A profiler slows down what it looks at.
  if (values.profile) return;
  const options = process.argv.slice(2);
  const command = `npm run bench:sidecar${options.length > 0 ? ` -- ${options.join(' ')}` : ''}`;
  const result = { command, sizes, machine: began, loadAtEnd: machine().load, rows, results };
  console.log(`\nwritten to ${writeJson(result, 'sidecar-')}`);
  // A part or a hasty run does not replace the page.
  if (!values.only && !values.quick) writePage(result);
}

main().catch((error) => {
  say(`bench: ${error.message}`);
  process.exitCode = 1;
});
