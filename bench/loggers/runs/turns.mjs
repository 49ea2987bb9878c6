// What both loggers' runs have in common: calls in turns of the event loop, as requests come, and what they cost.
import { peakMB } from '../../lib/peak-memory.mjs';
import { mainThreadCpu } from '../../lib/thread-cpu.mjs';

/** Lines that one turn of the event loop writes: a few requests of a busy server. */
export const TURN = 16;

/** The lines of one turn, then of the next when the loop comes round again: as fast as it goes. */
const unpaced = { due: (next) => next + TURN, again: setImmediate };

/** `rate` lines a second, those of a millisecond together. */
function paced(rate) {
  const began = performance.now();
  return {
    due: () => Math.floor(((performance.now() - began) * rate) / 1000),
    again: (turn) => setTimeout(turn, 1),
  };
}

/**
 * Makes `count` calls of `log(entry)`, over and over the entries, as fast as it goes or `rate` a second, then `close()`.
 * `wall`: ms from the first call until `close` says that all is written; `calls`: ms by the clock within the calls; `main`:
 * CPU ms of the main thread in `wall`; `cpu`: of all threads.
 */
export async function inTurns({ entries, count, rate, log, close }) {
  const { due, again } = rate ? paced(rate) : unpaced;
  let calls = 0;
  let next = 0;
  const cpu = process.cpuUsage();
  const main = mainThreadCpu();
  const began = performance.now();
  await new Promise((resolve, reject) => {
    const turn = () => {
      try {
        const from = performance.now();
        for (const end = Math.min(due(next), count); next < end; next++) log(entries[next % entries.length]);
        calls += performance.now() - from;
        if (next < count) again(turn);
        else resolve();
      } catch (error) {
        reject(error);
      }
    };
    turn();
  });
  await close();
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return {
    wall,
    calls,
    main: main === null ? null : mainThreadCpu() - main,
    cpu: (user + system) / 1000,
    peak: peakMB(),
  };
}
