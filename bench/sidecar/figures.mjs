// What is measured, in which order. What it must reach: budget.json.

/** `size`: bytes of a body. `workers`: settings that are compared; --quick runs the first one alone, and so does what has a target. */
export const FIGURES = [
  {
    name: 'http',
    module: 'http',
    title: 'HTTP, NDJSON bodies of 1 MB, 4 connections',
    size: 1_000_000,
    connections: 4,
    workers: [1, 2],
  },
  {
    name: 'small',
    module: 'http',
    title: 'HTTP, NDJSON bodies of 1 KB, 64 connections',
    size: 1000,
    connections: 64,
    workers: [1],
  },
  {
    name: 'forward',
    module: 'forward',
    title: 'Forward in, Forward out, acknowledged, queue in memory',
    workers: [2, 1],
  },
  { name: 'memory', module: 'memory', title: 'resident memory of the service', workers: [2] },
];

/** What is run: [{ name, corpus, workers }], corpora from outside. */
export const sidesOf = ({ workers }, corpora, long) =>
  workers
    .slice(0, long ? workers.length : 1)
    .flatMap((count) => corpora.map((corpus) => ({ name: `${corpus} ${count}`, corpus, workers: count })));

export const workersText = (count) => `${count} ${count === 1 ? 'worker' : 'workers'}`;

/** `warmUp`, `seconds`: of a run, not measured and measured; `soak`: seconds, the first of which warm up. */
export const FULL = { rounds: 7, warmUp: 3, seconds: 6, soak: 300, long: true };
export const QUICK = { rounds: 2, warmUp: 0.5, seconds: 1, soak: 20, long: false };
