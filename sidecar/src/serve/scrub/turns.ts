/** Work that takes memory: so much of it at a time, the rest in the order it came. What is more than all of it waits to be alone. */
export class Turns {
  readonly #most: number;
  #taken = 0;
  readonly #waiting: { readonly share: number; readonly go: () => void }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  async take<T>(size: number, work: () => Promise<T>): Promise<T> {
    const share = Math.min(size, this.#most);
    if (this.#waiting.length > 0 || this.#taken + share > this.#most)
      await new Promise<void>((go) => this.#waiting.push({ share, go }));
    else this.#taken += share;
    try {
      return await work();
    } finally {
      this.#taken -= share;
      this.#next();
    }
  }

  #next(): void {
    for (let one = this.#waiting[0]; one && this.#taken + one.share <= this.#most; [one] = this.#waiting) {
      this.#waiting.shift();
      this.#taken += one.share;
      one.go();
    }
  }
}
