// Rows of results → a table for people, the same on the terminal and on the pages.

const number = (value) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** Reached, or by how much not; nothing for what has no target. */
export function verdict({ median, atLeast, atMost }) {
  if (median === undefined) return 'not measured';
  if (atLeast === undefined && atMost === undefined) return '';
  if (atLeast !== undefined) {
    return median >= atLeast ? 'reached' : `missed, ${(100 * (median / atLeast)).toFixed(0)} % of it`;
  }
  return median <= atMost ? 'reached' : `missed by ${(100 * (median / atMost - 1)).toFixed(0)} %`;
}

function target({ atLeast, atMost, unit }) {
  if (atLeast === undefined && atMost === undefined) return '';
  return atLeast === undefined ? `< ${atMost}${unit}` : `≥ ${atLeast}${unit}`;
}

function cells(row) {
  const {
    label,
    median,
    low,
    high,
    unit,
    mbPerSecond = {},
    wall,
    cpu,
    ratioToBefore,
    ratioToFirst,
    cpuPerMB,
    note,
  } = row;
  const spread = low === undefined ? '' : ` (${number(low)}–${number(high)})`;
  const rates = Object.entries(mbPerSecond).map(([name, rate]) => `${name} ${rate.toFixed(0)} MB/s`);
  const other = (name, value) => (value === undefined ? '' : `by ${name} ${number(value)}×`);
  const remarks = [
    rates.join(', '),
    other('wall time', wall),
    other('CPU time', cpu),
    ratioToBefore === undefined ? '' : `${number(ratioToBefore)}× of the row before`,
    ratioToFirst === undefined ? '' : `${number(ratioToFirst)}× of the first`,
    cpuPerMB === undefined ? '' : `CPU ${number(cpuPerMB)} ms/MB`,
    note ?? '',
  ].filter(Boolean);
  return [
    label,
    median === undefined ? '–' : `${number(median)}${unit}${spread}`,
    target(row),
    verdict(row),
    remarks.join('; '),
  ];
}

const HEAD = ['figure', 'what', 'measured', 'target', '', 'remarks'];

/** Markdown, columns padded so that it reads as it is too. */
export function markdown(head, lines) {
  const widths = head.map((cell, i) => Math.max(cell.length, 3, ...lines.map((line) => line[i].length)));
  const text = (line) => `| ${line.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [text(head), rule, ...lines.map(text)].join('\n');
}

/** The rows of one figure. */
export const figureTable = (rows) => markdown(HEAD.slice(1), rows.map(cells));

export function table(definitions, rows) {
  const lines = rows.map((row, i) => {
    const { name, title } = definitions.find((one) => one.name === row.figure);
    return [rows[i - 1]?.figure === row.figure ? '' : `\`${name}\`: ${title}`, ...cells(row)];
  });
  return markdown(HEAD, lines);
}

export function machineLine({ commit, cpu, cores, memoryGB, load, node, platform, libhs, date }) {
  const at = commit ? `commit ${commit}, ` : '';
  const library = libhs ? `libhs ${libhs}` : 'no libhs';
  return `${cpu}, ${cores} cores, ${memoryGB} GB, load ${load.toFixed(1)}, Node ${node}, ${platform}, ${library}, ${at}${date}`;
}
