// npm run bench:loggers [-- --quick] [--only NAME]… [--rounds N] [--accept]
// What @scrubjay/pino and @scrubjay/winston cost beside the loggers as they are, and redactors side by side.
import { aim } from './lib/budget.mjs';
import { began, chosen, forgetSettings, keep, readOptions, say, start } from './lib/cli.mjs';
import { FIGURES, FULL, QUICK } from './loggers/figures.mjs';
import { peersText, ratiosText, writePage } from './loggers/page.mjs';

const values = readOptions({ rounds: { type: 'string' }, accept: { type: 'boolean', default: false } });

async function main() {
  forgetSettings();
  const figures = chosen(FIGURES, values.accept ? ['peers'] : values.only);
  const machine = began();
  const usual = values.quick ? QUICK : FULL;
  const sizes = { ...usual, rounds: values.rounds === undefined ? usual.rounds : Number(values.rounds) };
  if (!(Number.isInteger(sizes.rounds) && sizes.rounds > 0))
    throw new Error('--rounds wants a whole number above 0');
  const results = {};
  for (const figure of figures) {
    say(figure.name);
    const { measure } = await import(`./loggers/${figure.name}.mjs`);
    const result = await measure(figure, { ...sizes, accept: values.accept, say });
    if (result) result.rows = aim('bench:loggers', result.rows);
    results[figure.name] = result;
    if (result?.rows.length > 0) console.log(`\n${ratiosText(result.rows)}`);
    if (result?.peers) console.log(`\n${peersText(result)}`);
  }
  if (values.accept) return;
  const rows = figures.flatMap(({ name }) => results[name].rows);
  const { peers } = results;
  const detail = Object.fromEntries(figures.map(({ name }) => [name, results[name].detail]));
  const parts = peers ? { ...detail, peers } : detail;
  const result = keep({ script: 'bench:loggers', sizes, machine, figures, rows, detail: parts }, 'loggers-');
  // A part or a hasty run does not replace the page.
  if (!values.only && !values.quick) writePage(result);
}

start(main);
