// pino with `@scrubjay/pino` behind it against pino with `pino/file`: the same calls, the same file.
import { ratios, summary } from '../lib/stats.mjs';
import { endToEnd } from './end-to-end.mjs';

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

const [BASE, OURS] = Object.keys(SIDES);

/** Rows of one set of runs, as ratios to `pino/file`. */
class Rows {
  constructor(figure, { times, bytes }, count) {
    Object.assign(this, { figure, times, bytes, count });
  }

  median(name, key) {
    return summary(this.times[name][key]).median;
  }

  row(label, name, key, more) {
    // ratios() says how many times as fast one is; here it is how many times as dear.
    const how = ratios(this.times[BASE][key], this.times[name][key]);
    return { figure: this.figure, label, ...how, unit: '×', ...more };
  }

  /** `pino/file` and ours. */
  both(key, text) {
    return [BASE, OURS].map((name) => `${name} ${text(this.median(name, key))}`).join(', ');
  }

  aLine(key) {
    return this.both(key, (ms) => `${((1000 * ms) / this.count).toFixed(2)} µs a line`);
  }

  rate(name) {
    return this.bytes / 1000 / this.median(name, 'wall');
  }
}

const megabytes = (value) => `${value.toFixed(0)} MB`;

/** @throws Error when a side wrote other bytes than the core makes of the lines */
export async function measure({ name: figure }, { lines, rate, seconds, rounds, say }) {
  const { pipeline, ...sides } = SIDES;
  const paced = await endToEnd('pino', sides, { count: rate * (1 + seconds), rate, rounds, say });
  const full = await endToEnd('pino', { ...sides, pipeline }, { count: lines, rounds, say });
  const slow = new Rows(figure, paced, rate * seconds);
  const fast = new Rows(figure, full, lines);
  const a = `${rate.toLocaleString('en')} lines a second`;
  const rows = [
    slow.row(`${a}: calls, by the clock`, OURS, 'calls', { note: slow.aLine('calls') }),
    slow.row(`${a}: CPU time of the main thread`, OURS, 'main', { note: slow.aLine('main') }),
    fast.row('as fast as it goes: CPU time of the main thread', OURS, 'main', {
      note: `${fast.aLine('main')}; the calls by the clock ${ratios(full.times[BASE].calls, full.times[OURS].calls).median.toFixed(2)}× (other threads on the same cores push them aside)`,
    }),
    fast.row('as fast as it goes: first call to file closed, wall time', OURS, 'wall', {
      mbPerSecond: { [BASE]: fast.rate(BASE), [OURS]: fast.rate(OURS) },
      note: `start of the worker included; peak memory ${fast.both('peak', megabytes)}; ${full.found} findings`,
    }),
    fast.row('the same, as a stage before pino/file', 'pipeline', 'wall', {
      mbPerSecond: { pipeline: fast.rate('pipeline') },
      note: `peak memory ${megabytes(fast.median('pipeline', 'peak'))}`,
    }),
    fast.row('as fast as it goes: CPU time of all threads', OURS, 'cpu', { note: fast.aLine('cpu') }),
    slow.row('worker ready to take lines', OURS, 'start', {
      note: slow.both('start', (ms) => `${ms.toFixed(0)} ms`),
    }),
  ].filter((row) => !Number.isNaN(row.median));
  return { rows, detail: { paced: paced.times, full: full.times, bytes: full.bytes } };
}
