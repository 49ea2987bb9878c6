// docs/benchmarks.md: targets first, then each figure with where it is from. Pure: from results to texts.
import { isQuick, judge, targetsOf } from '../lib/budget.mjs';
import { targetTable } from '../lib/budget-table.mjs';
import { figureTable, machineLine } from '../lib/table.mjs';
import { peersText } from '../loggers/page.mjs';
import { newest } from './newest.mjs';
import { SECTIONS } from './sections.mjs';

const HEAD = `# Benchmarks

Written by \`npm run bench:page\` from the newest results in [bench/results](../bench/results), and after each run that keeps
results. How it is measured, what speaks for us and against us and what is not measured:
[bench/METHODOLOGY.md](../bench/METHODOLOGY.md). Medians, quartiles in brackets. A figure of the quick form has few rounds over
little data; the page tells it only where no full run has been made. A load near or above the number of cores means that
others worked on the machine too.
`;

/** The suites of benny take their names as they are. */
const missing = ({ script, figure }) =>
  `No result yet: \`npm run ${script} -- ${script === 'bench:micro' ? '' : '--only '}${figure}\` makes one.`;

/** Where a figure is from. */
function origin({ file, result, full }) {
  const { command, machine, loadAtEnd } = result;
  const other = isQuick(result) ? 'Quick form. ' : 'Not the usual sizes. ';
  const form = full ? '' : other;
  const after = loadAtEnd === undefined ? '' : `; load at the end ${loadAtEnd.toFixed(1)}`;
  return `${form}[\`${command}\`](../bench/results/${file}): ${machineLine(machine)}${after}`;
}

function body(section, found, draw) {
  if (!found) return [missing(section)];
  const pictures = Object.entries(section.charts).flatMap(([name, chart]) => {
    const drawn = chart(found);
    if (drawn === null) return [];
    draw(`${name}.svg`, drawn);
    return `![${section.heading}: chart of the table below](benchmarks/${name}.svg)`;
  });
  const table = section.figure === 'peers' ? peersText(found.result.detail.peers) : figureTable(found.rows);
  return [origin(found), ...pictures, table];
}

/** What lies beyond the line that a check draws is missed like the rest. */
const onPage = ({ state }) => (state === 'failed' ? 'missed' : state);

/** Every target with what the newest result of its figure gave. */
function targets(chosen, budget) {
  const judged = [...chosen.values()].flatMap(({ result, rows }) =>
    judge({ ...result, rows }, budget).map((one) => ({ ...one, result, state: onPage(one) })),
  );
  const told = new Set(judged.map(({ target }) => `${target.script} ${target.figure}`));
  const untold = targetsOf(budget)
    .filter(({ script, figure }) => !told.has(`${script} ${figure}`))
    .map((target) => ({ target, label: target.row, state: 'untold', why: `\`npm run ${target.script}\`` }));
  const order = ['missed', 'untold', 'reached'];
  const all = [...judged, ...untold].sort(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.share ?? 0) - (b.share ?? 0),
  );
  const count = (state) => all.filter((one) => one.state === state).length;
  const summary = `Of ${all.length} targets ${count('reached')} hold, ${count('missed')} are missed, ${count('untold')} not told yet`;
  return { summary, table: targetTable(all) };
}

/**
 * @param results as `readResults` gives them
 * @returns { page, charts: file name → SVG }
 */
export function benchmarks(results, budget) {
  const chosen = newest(results, budget);
  const charts = {};
  const draw = (file, drawn) => {
    charts[file] = drawn;
  };
  const { summary, table } = targets(chosen, budget);
  const parts = SECTIONS.flatMap((section) => [
    `## ${section.heading}`,
    section.text,
    ...body(section, chosen.get(`${section.script} ${section.figure}`), draw),
  ]);
  const aims = [
    '## Targets',
    `${summary}. Those that are missed come first, the farthest at the top; "of the target" says how much of it is there.
Targets and what is on record stand in [bench/budget.json](../bench/budget.json); \`npm run bench:check\` holds a machine to them.`,
    table,
  ];
  return { page: `${[HEAD.trimEnd(), ...aims, ...parts].join('\n\n')}\n`, charts };
}
