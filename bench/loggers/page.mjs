// The tables of the peers, and the block of LOGGERS.md.
import { fileURLToPath } from 'node:url';
import { writeBetween } from '../lib/results.mjs';
import { machineLine, markdown, table } from '../lib/table.mjs';
import { FIGURES } from './figures.mjs';

const PAGE = fileURLToPath(new URL('../LOGGERS.md', import.meta.url));
const BEGIN = '<!-- results: written by bench/loggers.mjs -->';
const END = '<!-- /results -->';

const number = (value) => value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

const HEAD = [
  'redactor',
  'takes',
  'µs a line',
  'MB/s',
  'values found',
  'in part',
  'false alarms in 1,000 lines',
  'JSON broken',
  '13 log formats: found',
  'labelled by others: found',
  'set up',
];

function summaryRow({ title, takes, setting, over, micros, mbPerSecond, sums, lines }) {
  const { labels, part, gone, alarms, broken } = sums.lines;
  const found = (set) => (sums[set] ? percent(sums[set].gone, sums[set].labels) : '–');
  return [
    title,
    takes,
    `${over ? '+' : ''}${number(micros.median)} (${number(micros.low)}–${number(micros.high)})`,
    number(mbPerSecond),
    `${percent(gone, labels)} (${gone} of ${labels})`,
    percent(part, labels),
    number((1000 * alarms) / lines),
    percent(broken, lines),
    found('samples'),
    found('others'),
    setting,
  ];
}

/** A peer that the machine does not have has no figures: nothing is made up for it. */
const absentRow = ({ title, takes, setting }) =>
  HEAD.map(
    (_name, at) => [title, takes, 'not on this machine'][at] ?? (at === HEAD.length - 1 ? setting : '–'),
  );

/** By kind of value: how many of the labelled ones are no longer readable. */
function entityTable(peers) {
  const shown = peers.filter(({ sums }) => sums.lines.gone + sums.lines.alarms > 0);
  const entities = [...new Set(shown.flatMap(({ left }) => Object.keys(left)))].sort();
  const rows = entities.map((entity) => [
    entity,
    String(shown[0].left[entity].labels),
    ...shown.map(({ left }) => String(left[entity].gone)),
  ]);
  return markdown(['entity', 'labelled', ...shown.map(({ name }) => name)], rows);
}

function alarmLines(peers) {
  return peers
    .filter(({ sums }) => sums.lines.alarms > 0)
    .map(({ name, alarms, sums }) => {
      const most = Object.entries(alarms)
        .sort(([, a], [, b]) => b - a)
        .slice(0, 6)
        .map(([what, times]) => `${what} ${times}`);
      return `- ${name}: ${sums.lines.alarms} (${most.join(', ')})`;
    })
    .join('\n');
}

/** `absent`: results that are older have none. */
export function peersText({ peers, absent = [], versions }) {
  const { lines } = peers[0];
  return [
    `The same ${lines} lines for all, ${peers[0].sums.lines.labels} values labelled. Versions: ${Object.entries(
      versions,
    )
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    markdown(HEAD, [...peers.map(summaryRow), ...absent.map(absentRow)]),
    'Found, by kind of value:',
    entityTable(peers),
    'False alarms, by what their redactor calls them:',
    alarmLines(peers),
  ].join('\n\n');
}

export const ratiosText = (rows) => table(FIGURES, rows);

export function writePage({ command, machine, rows, detail: { peers } }) {
  const body = [
    `\`${command}\`: ${machineLine(machine)}`,
    ratiosText(rows),
    '### Side by side',
    peersText(peers),
  ].join('\n\n');
  writeBetween(PAGE, BEGIN, END, body);
}
