/** How many worker threads a configuration asks for. */
import { availableParallelism } from 'node:os';

/** More than that are rarely fed by one stream. */
const MOST = 8;

export function workerCount(workers: number | 'auto'): number {
  return workers === 'auto' ? Math.min(availableParallelism(), MOST) : workers;
}
