// npm run bench:sidecar [-- --quick] [--only NAME]…
// What `scrubjay serve` costs beside an echo over HTTP, what it carries over Forward, and the memory it needs for it.
import { aim } from './lib/budget.mjs';
import { began, chosen, forgetSettings, keep, readOptions, say, start } from './lib/cli.mjs';
import { inFolder } from './lib/command.mjs';
import { table } from './lib/table.mjs';
import { FIGURES, FULL, QUICK } from './sidecar/figures.mjs';
import { writePage } from './sidecar/page.mjs';

const values = readOptions({ profile: { type: 'string' } });

async function main() {
  forgetSettings();
  const figures = chosen(FIGURES, values.only);
  const machine = began();
  const sizes = values.quick ? QUICK : FULL;
  const results = {};
  for (const figure of figures) {
    say(figure.name);
    const { measure } = await import(`./sidecar/${figure.module}.mjs`);
    results[figure.name] = await inFolder((folder) =>
      measure(figure, { ...sizes, folder, profile: values.profile, say }),
    );
  }
  const rows = aim(
    'bench:sidecar',
    figures.flatMap(({ name }) => results[name].rows),
  );
  console.log(`\n${table(FIGURES, rows)}`);
  // A profiler slows down what it looks at.
  if (values.profile) return;
  const detail = Object.fromEntries(figures.map(({ name }) => [name, results[name].detail]));
  const result = keep({ script: 'bench:sidecar', sizes, machine, figures, rows, detail }, 'sidecar-');
  // A part or a hasty run does not replace the page.
  if (!values.only && !values.quick) writePage(result);
}

start(main);
