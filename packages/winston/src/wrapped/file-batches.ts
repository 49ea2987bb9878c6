/**
 * Records for winston's File in batches: it writes text as it comes, and takes longer over each record than the scrubber.
 */
import type Transport from 'winston-transport';
import { Gather } from '../gather.ts';
import { MESSAGE } from '../info/info.ts';

const EOL = '\n';

export class FileBatches {
  readonly #file: Transport;
  readonly #scrub: (text: string) => string;
  readonly #gather: Gather;
  /** UTF-16 units that the file has no room for. */
  #pending = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(file: Transport, scrub: (text: string) => string) {
    this.#file = file;
    this.#scrub = scrub;
    const outlet = { free: true, pending: 0, take: (text: string) => this.#take(text) };
    Object.defineProperty(outlet, 'free', { get: () => this.#pending === 0 });
    Object.defineProperty(outlet, 'pending', { get: () => this.#pending });
    this.#gather = new Gather(outlet);
  }

  add(text: unknown, done: () => void): void {
    this.#gather.add(`${text}${EOL}`, done);
  }

  flush(): void {
    this.#gather.flush();
  }

  /** Settles when the file has taken everything, so that it can be ended. */
  async taken(): Promise<void> {
    this.#gather.flush();
    if (this.#pending > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #take(text: string): void {
    const lines = this.#scrub(text);
    if (lines === '') return;
    // The file ends them itself.
    const message = lines.endsWith(EOL) ? lines.slice(0, -EOL.length) : lines;
    this.#pending += message.length + EOL.length;
    this.#file.log?.({ [MESSAGE]: message }, () => {
      this.#pending -= message.length + EOL.length;
      if (this.#pending > 0) return;
      for (const resolve of this.#waiting.splice(0)) resolve();
      this.#gather.goOn();
    });
  }
}
