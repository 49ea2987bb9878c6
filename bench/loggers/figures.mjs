// What is measured, in which order, and what it must reach. A target is for the median.

export const FIGURES = [
  { name: 'transport', title: 'pino with its worker thread, file to the last byte' },
  { name: 'hook', title: 'pino, scrubbed in the thread that logs: what a line costs more' },
  { name: 'winston', title: 'winston, file to the last byte' },
  {
    name: 'format',
    title: "winston's format: what it adds, to what pino's `redact` adds to the same record",
  },
  { name: 'peers', title: 'side by side' },
];

export const TARGETS = {
  /** Cost of the main thread, and wall time, as ratios to pino/file. */
  main: 1.05,
  wall: 1.25,
  /** µs that the hook adds to a line without personal data. */
  hook: 3,
  /** End to end, as a ratio to winston's own File. */
  winston: 1.15,
  /** What the format adds, as a ratio to what pino's `redact` adds. */
  format: 1,
};

export const FULL = {
  lines: 400_000,
  winstonLines: 200_000,
  rounds: 9,
  passes: 6,
  scored: 20_000,
  budget: 1500,
};
export const QUICK = {
  lines: 120_000,
  winstonLines: 60_000,
  rounds: 3,
  passes: 2,
  scored: 2000,
  budget: 150,
};
