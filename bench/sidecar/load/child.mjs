// What generates load runs in a process of its own, and says by messages when what counts begins and ends.
import { fork } from 'node:child_process';

export class Child {
  #process;
  #waiting = [];
  #came = [];
  #failed = null;

  constructor(program, options) {
    this.#process = fork(new URL(`./${program}.mjs`, import.meta.url), [JSON.stringify(options)]);
    this.#process.on('message', (message) => {
      const waiting = this.#waiting.shift();
      if (waiting) waiting.resolve(message);
      else this.#came.push(message);
    });
    this.#process.once('exit', (code) => {
      this.#failed = new Error(`${program} ended with code ${code}`);
      for (const { reject } of this.#waiting) reject(this.#failed);
    });
  }

  /** The next message; `{ error }` is thrown. */
  async next() {
    const message =
      this.#came.shift() ??
      (await new Promise((resolve, reject) => {
        if (this.#failed) reject(this.#failed);
        else this.#waiting.push({ resolve, reject });
      }));
    if (message.error) throw new Error(message.error);
    return message;
  }

  ask(message) {
    this.#process.send(message);
    return this.next();
  }

  stop() {
    this.#process.kill();
  }
}
