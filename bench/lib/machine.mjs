// What the numbers were measured on. No host name: results are published.
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { isAvailable, version } from 'hyperscan-js';

export function machine() {
  return {
    date: new Date().toISOString(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 1e9),
    load: loadavg()[0],
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    libhs: isAvailable() ? version() : null,
  };
}
