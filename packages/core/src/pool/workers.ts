/** How many worker threads a configuration asks for. */
import { availableParallelism } from 'node:os';

/** More than that are rarely fed by one stream. */
const MOST = 8;

/** `auto`: a core is left for the thread that reads and writes, and for the compilers; a pool of one is that thread itself. */
export function workerCount(workers: number | 'auto', cores = availableParallelism()): number {
  return workers === 'auto' ? Math.max(1, Math.min(cores - 1, MOST)) : workers;
}
