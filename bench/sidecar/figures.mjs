// What is measured, in which order, and what it must reach. A target is for the median.

/** `size`: bytes of a body. */
export const FIGURES = [
  {
    name: 'http',
    module: 'http',
    title: 'HTTP, NDJSON bodies of 1 MB, 4 connections',
    size: 1_000_000,
    connections: 4,
  },
  {
    name: 'small',
    module: 'http',
    title: 'HTTP, NDJSON bodies of 1 KB, 64 connections',
    size: 1000,
    connections: 64,
  },
  { name: 'forward', module: 'forward', title: 'Forward in, Forward out, acknowledged, queue in memory' },
  { name: 'memory', module: 'memory', title: 'resident memory of the service' },
];

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
export const QUICK = { rounds: 2, warmUp: 0.7, seconds: 1.3, soak: 20, long: false };
