/** Seeded random numbers (sfc32), so that a seed gives the same bytes on every machine and Node version. */
export class Rng {
  #a: number;
  #b: number;
  #c: number;
  #d = 1;

  constructor(seed: string) {
    // FNV-1a with three offsets; the warm-up below does the mixing.
    const hash = (h: number) => {
      for (let i = 0; i < seed.length; i++) h = Math.imul(h ^ seed.charCodeAt(i), 0x01000193);
      return h | 0;
    };
    this.#a = hash(0x811c9dc5);
    this.#b = hash(0x9e3779b9);
    this.#c = hash(0x243f6a88);
    for (let i = 0; i < 16; i++) this.next();
  }

  /** 0 inclusive to 1 exclusive. */
  next(): number {
    const t = (((this.#a + this.#b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11);
    this.#c = (this.#c + t) | 0;
    return (t >>> 0) / 0x1_0000_0000;
  }

  /** Both ends inclusive. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)];
  }

  chars(alphabet: string, length: number): string {
    let out = '';
    for (let i = 0; i < length; i++) out += alphabet[Math.floor(this.next() * alphabet.length)];
    return out;
  }

  digits(length: number): string {
    return this.chars('0123456789', length);
  }

  hex(length: number): string {
    return this.chars('0123456789abcdef', length);
  }

  bytes(length: number): Buffer {
    return Buffer.from(this.hex(length * 2), 'hex');
  }

  uuid(): string {
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-${this.pick(['8', '9', 'a', 'b'])}${this.hex(3)}-${this.hex(12)}`;
  }
}

/** Deals each item once, in random order, before any comes again: small samples still hold every kind. */
export class Deck<T> {
  readonly #items: T[];
  readonly #rng: Rng;
  #left = 0;

  constructor(rng: Rng, items: readonly T[]) {
    this.#rng = rng;
    this.#items = [...items];
  }

  deal(): T {
    if (this.#left === 0) this.#left = this.#items.length;
    const at = this.#rng.int(0, this.#left - 1);
    const item = this.#items[at];
    this.#items[at] = this.#items[--this.#left];
    this.#items[this.#left] = item;
    return item;
  }
}
