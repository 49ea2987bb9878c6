// What both loggers' runs have in common: calls in turns of the event loop, as requests come, and what they cost.
import { peakMB } from '../../lib/peak-memory.mjs';
import { mainThreadCpu } from '../../lib/thread-cpu.mjs';

/** Lines that one turn of the event loop writes: a few requests of a busy server. */
export const TURN = 16;

/**
 * Makes `count` calls of `log(entry)`, over and over the entries, then `close()`. `wall`: ms from the first call until
 * `close` says that all is written; `calls`: ms by the clock within the calls; `main`: CPU ms of the main thread in `wall`;
 * `cpu`: of all threads.
 */
export async function inTurns({ entries, count, log, close }) {
  let calls = 0;
  let next = 0;
  const cpu = process.cpuUsage();
  const main = mainThreadCpu();
  const began = performance.now();
  await new Promise((resolve, reject) => {
    const turn = () => {
      try {
        const from = performance.now();
        for (const end = Math.min(next + TURN, count); next < end; next++)
          log(entries[next % entries.length]);
        calls += performance.now() - from;
        if (next < count) setImmediate(turn);
        else resolve();
      } catch (error) {
        reject(error);
      }
    };
    turn();
  });
  const logged = performance.now() - began;
  await close();
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return {
    wall,
    logged,
    calls,
    main: main === null ? null : mainThreadCpu() - main,
    cpu: (user + system) / 1000,
    peak: peakMB(),
  };
}
