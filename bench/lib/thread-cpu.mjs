import { readFileSync } from 'node:fs';

/**
 * CPU time of the main thread alone in ms, from its start; null where the system does not tell. The system brings it up to
 * date every few ms: for whole runs, not for single calls.
 */
export function mainThreadCpu() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return null;
  }
}
