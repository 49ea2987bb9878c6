// winston with ScrubTransport against winston's own File: the same calls, the same file.
import { ratios, summary } from '../lib/stats.mjs';
import { endToEnd } from './end-to-end.mjs';

const side = (transport, scrubs) => ({ scrubs, options: (filename) => ({ transport, filename }) });

const SIDES = {
  File: side('file', false),
  'ScrubTransport around File': side('wrapped', true),
  'ScrubTransport with its own file': side('own', true),
};

/** @throws Error when a side wrote other bytes than the core makes of the lines */
export async function measure({ name: figure }, { winstonLines: count, rounds, say }) {
  const { times, bytes } = await endToEnd('winston', SIDES, { count, rounds, say });
  const rate = (name) => bytes / 1000 / summary(times[name].wall).median;
  const each = (name) => `${name} ${((1000 * summary(times[name].cpu).median) / count).toFixed(2)} µs`;
  const rows = Object.keys(SIDES)
    .slice(1)
    .map((name) => ({
      figure,
      label: `${name}, first call to file closed`,
      ...ratios(times.File.wall, times[name].wall),
      cpu: ratios(times.File.cpu, times[name].cpu).median,
      unit: '×',
      mbPerSecond: { File: rate('File'), [name]: rate(name) },
      note: `CPU a line: ${each('File')}, ${each(name)}; peak memory ${summary(times.File.peak).median.toFixed(0)} and ${summary(times[name].peak).median.toFixed(0)} MB`,
    }));
  return { rows, detail: { times, bytes, lines: count } };
}
