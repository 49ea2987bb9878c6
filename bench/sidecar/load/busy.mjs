// How much of a core the thread that generates load takes: a generator that is full measures itself.
import { mainThreadCpu } from '../../lib/thread-cpu.mjs';

export class Busy {
  #began = performance.now();
  #main = mainThreadCpu();
  #cpu = process.cpuUsage();

  /** `main`: share of a core that the main thread took since the start; `cpu`: ms of all threads. */
  end() {
    const wall = performance.now() - this.#began;
    const { user, system } = process.cpuUsage(this.#cpu);
    const main = this.#main === null ? null : (mainThreadCpu() - this.#main) / wall;
    return { main, cpu: (user + system) / 1000, wall };
  }
}
