/** Wakes the one that waits. A ring that nobody waited for is not lost. */
export class Bell {
  #rung = false;
  #wake: (() => void) | null = null;

  ring(): void {
    if (this.#wake) this.#wake();
    else this.#rung = true;
  }

  /** Settles at the next ring, or after `ms`. One call at a time. */
  wait(ms?: number): Promise<void> {
    if (this.#rung) {
      this.#rung = false;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(() => this.#wake?.(), ms);
      this.#wake = () => {
        this.#wake = null;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
