// The hook and the destination wrapper of @scrubjay/pino, in the thread that logs.
import { summary } from '../lib/stats.mjs';
import { over, perCall, scrubbedText } from './added.mjs';

const CALLS = 10_000;
const nothing = process.platform === 'win32' ? '\\\\.\\nul' : '/dev/null';

const side = (lines, variant, passes, to) => ({
  module: 'pino-calls',
  options: { variant, lines, count: CALLS, passes, to },
  expected: (texts) => (variant === 'plain' ? undefined : scrubbedText(texts[`${lines} plain`])),
});

const ROWS = [
  { label: 'hook, no personal data', lines: 'clean', variant: 'hook' },
  {
    label: 'hook, no personal data, written to the null device',
    lines: 'clean',
    variant: 'hook',
    to: nothing,
  },
  {
    label: '`scrubbed(destination)`, no personal data',
    lines: 'clean',
    variant: 'wrapper',
  },
  { label: 'hook, 5 % of the lines with personal data', lines: 'mixed', variant: 'hook' },
];

const nameOf = ({ lines, to }, variant) => `${lines} ${variant}${to ? ' to device' : ''}`;

/** @throws Error when a side wrote other text than the core makes of the lines */
export async function measure({ name: figure }, { rounds, passes, say }) {
  const sides = {};
  for (const row of ROWS) {
    for (const variant of ['plain', row.variant])
      sides[nameOf(row, variant)] = side(row.lines, variant, passes * 3, row.to);
  }
  const times = await perCall(sides, { rounds, say });
  const rows = ROWS.map((row) => {
    const [ours, plain] = [times[nameOf(row, row.variant)], times[nameOf(row, 'plain')]];
    return {
      figure,
      label: row.label,
      ...summary(over(ours.cpu, plain.cpu)),
      unit: ' µs',
      note: `by the clock ${summary(over(ours.wall, plain.wall)).median.toFixed(2)} µs; the call without it ${summary(plain.cpu).median.toFixed(2)} µs`,
    };
  });
  return { rows, detail: times };
}
