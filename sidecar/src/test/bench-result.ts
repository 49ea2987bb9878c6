/** For tests: a result of a benchmark, made up; each row changes what it is about. */
import type { Costs, EntityCost, Measured, Rate } from '../bench/result.ts';

export const share = (median: number) => ({ median, low: median - 0.01, high: median + 0.01 });

export const cost = (entity: string, median: number, found: number, clear = true): EntityCost => ({
  entity,
  detectors: [entity.toLowerCase()],
  share: share(median),
  clear,
  candidatesPerMB: 12.4,
  found,
});

export const costs = (change: Partial<Costs> = {}): Costs => ({
  sample: 500_000,
  rounds: 40,
  noise: 0.02,
  entities: [cost('PERSON', 0.2, 900), cost('CO_NIT', 0.001, 0, false)],
  others: { count: 300, share: share(0.03), clear: true },
  idle: { count: 320, share: share(0.03), clear: true },
  all: { count: 350, share: share(0.6), clear: true },
  auto: null,
  ...change,
});

export const rate = (workers: number, mb: number, cpu = 10, change: Partial<Rate> = {}): Rate => ({
  workers,
  warm: true,
  mbPerSecond: { median: mb, low: mb * 0.95, high: mb * 1.05 },
  cpuSecondsPerGB: { median: cpu, low: cpu, high: cpu },
  peakMB: 102.4,
  ...change,
});

export const measured = (change: Partial<Measured> = {}): Measured => ({
  version: '0.1.0',
  node: '20.20.2',
  cpus: 4,
  engine: 'portable',
  workers: 1,
  custom: 0,
  hyperscan: true,
  batch: 262_144,
  maxRecord: 1_048_576,
  input: {
    files: 1,
    bytes: 40e6,
    whole: true,
    lines: 100_000,
    longest: 700,
    overBatch: 0,
    overRecord: 0,
  },
  rates: [rate(1, 100), rate(2, 180)],
  price: 0.04,
  findings: { bytes: 40e6, lines: 100_000, linesHit: 900, total: 900, byEntity: { PERSON: 900 } },
  latency: { batch: 262_000, batches: 400, p50: 2, p99: 3.5 },
  startup: { median: 210, low: 200, high: 240 },
  costs: costs(),
  ...change,
});
