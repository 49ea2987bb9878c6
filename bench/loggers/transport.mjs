// pino with `@scrubjay/pino` behind it against pino with `pino/file`: the same calls, the same file.
import { ratios, summary } from '../lib/stats.mjs';
import { endToEnd } from './end-to-end.mjs';
import { TARGETS } from './figures.mjs';

const file = (destination) => ({ target: 'pino/file', options: { destination } });

const SIDES = {
  'pino/file': { options: (path) => ({ transport: file(path) }) },
  '@scrubjay/pino': {
    scrubs: true,
    options: (path) => ({ transport: { target: '@scrubjay/pino', options: { destination: path } } }),
  },
  pipeline: {
    scrubs: true,
    options: (path) => ({ transport: { pipeline: [{ target: '@scrubjay/pino' }, file(path)] } }),
  },
};

/** @throws Error when a side wrote other bytes than the core makes of the lines */
export async function measure({ name: figure }, { lines, rounds, say }) {
  const { times, bytes, found } = await endToEnd('pino', SIDES, { count: lines, rounds, say });
  const base = times['pino/file'];
  const row = (label, name, key, more) => ({
    figure,
    label,
    // ratios() says how many times as fast; here it is how many times as dear.
    ...ratios(base[key], times[name][key]),
    unit: '×',
    ...more,
  });
  const median = (name, key) => summary(times[name][key]).median;
  const each = (key) =>
    ['pino/file', '@scrubjay/pino']
      .map((name) => `${name} ${((1000 * median(name, key)) / lines).toFixed(2)} µs a line`)
      .join(', ');
  const rate = (name) => bytes / 1000 / median(name, 'wall');
  const ready = (name) => `${median(name, 'ready').toFixed(0)} ms`;
  const peak = (name) => `${median(name, 'peak').toFixed(0)} MB`;
  const rows = [
    row('calls of the logger, by the clock', '@scrubjay/pino', 'calls', {
      atMost: TARGETS.main,
      note: each('calls'),
    }),
  ];
  if (base.main) {
    rows.push(
      row('main thread until the file is closed, CPU time', '@scrubjay/pino', 'main', {
        atMost: TARGETS.main,
        note: each('main'),
      }),
    );
  }
  rows.push(
    row('first call to file closed, wall time', '@scrubjay/pino', 'wall', {
      atMost: TARGETS.wall,
      mbPerSecond: { 'pino/file': rate('pino/file'), '@scrubjay/pino': rate('@scrubjay/pino') },
      note: `peak memory ${peak('pino/file')} and ${peak('@scrubjay/pino')}; worker ready after ${ready('pino/file')} and ${ready('@scrubjay/pino')}, within it; ${found} findings`,
    }),
    row('the same, as a stage before pino/file', 'pipeline', 'wall', {
      mbPerSecond: { pipeline: rate('pipeline') },
      note: `peak memory ${peak('pipeline')}`,
    }),
    row('CPU time of all threads', '@scrubjay/pino', 'cpu', { note: each('cpu') }),
  );
  return { rows, detail: { times, bytes, lines } };
}
