// What is measured, in which order. What it must reach: budget.json.

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

/**
 * `lines`, `winstonLines`: of an end-to-end run; `rate` lines a second for `seconds` and one
 * more that is not measured; `passes` over the lines that are logged
 * without a file; `scored`: lines that redactors are compared on, timed for `budget` ms.
 */
export const FULL = {
  rounds: 9,
  lines: 1_200_000,
  winstonLines: 200_000,
  rate: 20_000,
  seconds: 3,
  passes: 6,
  scored: 20_000,
  budget: 1000,
};
export const QUICK = {
  rounds: 3,
  lines: 100_000,
  winstonLines: 40_000,
  rate: 20_000,
  seconds: 1,
  passes: 1,
  scored: 2000,
  budget: 100,
};
