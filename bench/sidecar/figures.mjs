// What is measured, in which order, and what it must reach. A target is for the median.

/** `size`: bytes of a body. `workers`: settings that are compared; the first one has the target, and is what --quick runs. */
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

/** What is run: [{ name, corpus, workers, aimed }], corpora from outside. */
export const sidesOf = ({ workers }, corpora, long) =>
  workers
    .slice(0, long ? workers.length : 1)
    .flatMap((count, i) =>
      corpora.map((corpus) => ({ name: `${corpus} ${count}`, corpus, workers: count, aimed: i === 0 })),
    );

export const workersText = (count) => `${count} ${count === 1 ? 'worker' : 'workers'}`;

export const TARGETS = {
  /** Bytes a second, as a ratio to the echo's. */
  http: 0.6,
  /** Requests a second, and the 99th percentile of the latency, as ratios to the echo's. */
  small: 0.7,
  p99: 2,
  /** MB/s by share of records with personal data. */
  forward: { clean: 100, mixed: 60 },
  /** MB. */
  memory: 250,
  /** MB a minute by which memory may grow, and be called flat. */
  slope: 5,
};

/** `warmUp`, `seconds`: of a run, not measured and measured; `soak`: seconds, the first of which warm up. */
export const FULL = { rounds: 7, warmUp: 3, seconds: 6, soak: 300, long: true };
export const QUICK = { rounds: 2, warmUp: 0.5, seconds: 1, soak: 20, long: false };
