// What both loggers' runs have in common: calls in turns of the event loop, as requests come, and what they cost.
import { existsSync, statSync } from 'node:fs';
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

/** What calls cost from now on. */
class Meter {
  calls = 0;
  #cpu = process.cpuUsage();
  #main = mainThreadCpu();
  #began = performance.now();

  read() {
    const { user, system } = process.cpuUsage(this.#cpu);
    return {
      wall: performance.now() - this.#began,
      calls: this.calls,
      main: this.#main === null ? null : mainThreadCpu() - this.#main,
      cpu: (user + system) / 1000,
      peak: peakMB(),
    };
  }
}

/** Makes the calls, over and over the entries; `after(next, ms)` is told of each turn. */
function callAll({ entries, count, rate, log }, after) {
  const { due, again } = rate ? paced(rate) : unpaced;
  let next = 0;
  return new Promise((resolve, reject) => {
    const turn = () => {
      try {
        const from = performance.now();
        for (const end = Math.min(due(next), count); next < end; next++) log(entries[next % entries.length]);
        after(next, performance.now() - from);
        if (next < count) again(turn);
        else resolve();
      } catch (error) {
        reject(error);
      }
    };
    turn();
  });
}

/** Settles when the file has so many bytes. */
async function written({ path, bytes }) {
  while (!existsSync(path) || statSync(path).size < bytes)
    await new Promise((resolve) => setTimeout(resolve, 1));
}

/**
 * Makes `count` calls of `log(entry)`, over and over the entries, as fast as it goes or `rate` a second, then `close()`. What
 * the first `unmeasured` of them cost, while code is compiled, is left out; with `warmUp` ({ path, bytes }: the file and what
 * all calls make of it) they are all made once before. `wall`: ms from the first call until `close` says that all is written;
 * `calls`: ms by the clock within the calls; `main`: CPU ms of the main thread in `wall`; `cpu`: of all threads.
 */
export async function inTurns({ unmeasured = 0, warmUp, close, ...calls }) {
  if (warmUp) {
    await callAll(calls, () => {});
    await written(warmUp);
  }
  let meter = new Meter();
  await callAll(calls, (next, ms) => {
    meter.calls += ms;
    if (unmeasured > 0 && next >= unmeasured) {
      unmeasured = 0;
      meter = new Meter();
    }
  });
  await close();
  return meter.read();
}
