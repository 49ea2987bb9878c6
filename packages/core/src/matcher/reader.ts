/**
 * MessagePack and JSON of any layout, made lines inside the kernel (assembly/entries.ts, document.ts): their bytes go from
 * where they came into its memory, and no string is made of them.
 */
import type { EntryLines, Reader } from './contract.ts';
import type { Kernel, KernelSlot } from './kernel.ts';

/** Bytes of entries that are read at a time; of longer ones as many as one takes. */
const WINDOW = 262_144;
/** Bytes the kernel may read beyond its input. */
const AFTER = 16;
/** Longest line that is made of an entry. */
const LONGEST = 67_108_864;
/** Entries of a batch. */
const MOST = 8192;
/** u32 of a note. */
const NOTE = 4;

/** By number, as the kernel has them. */
const REFUSALS = [null, 'cut', 'full', 'deep', 'foreign'] as const;

export class KernelReader implements Reader {
  readonly #kernel: Kernel;
  readonly #slot: KernelSlot;
  #window = 0;
  #size = 0;
  #notes = 0;

  constructor(kernel: Kernel, slot: KernelSlot) {
    this.#kernel = kernel;
    this.#slot = slot;
  }

  entries(source: Buffer, at: number, before: Buffer, most: number): EntryLines {
    const slot = this.#slot;
    if (this.#notes === 0) this.#notes = this.#kernel.reserve((MOST + 1) * NOTE * 4);
    slot.fit(WINDOW * 2);
    for (let take = WINDOW; ; ) {
      const n = this.#load(source, at, take);
      before.copy(slot.bytes);
      const result = this.#kernel.exports.entries(
        this.#window,
        n,
        slot.input,
        before.length,
        slot.size,
        this.#notes,
        Math.min(most, MOST),
      );
      const count = result >>> 3;
      const refusal = count > 0 ? null : REFUSALS[result & 7];
      if (refusal === 'full') {
        if (slot.size >= LONGEST) return { count, refusal: 'long', notes: new Uint32Array(0) };
        slot.fit(slot.size * 2);
      } else if (refusal === 'cut' && at + n < source.length) take = n * 2;
      else {
        const notes = this.#kernel.u32(this.#notes, (count + 1) * NOTE).slice();
        return { count, refusal, notes };
      }
    }
  }

  document(from: number, n: number, depth: number): number {
    return this.#kernel.exports.document(this.#slot.input, from, n, depth);
  }

  /** Brings `take` bytes, or what is left, into the kernel's memory. */
  #load(source: Buffer, at: number, take: number): number {
    const n = Math.min(take, source.length - at);
    if (n > this.#size) {
      this.#size = Math.max(n, WINDOW);
      this.#window = this.#kernel.reserve(this.#size + AFTER);
    }
    source.copy(this.#kernel.u8(this.#window, n), 0, at, at + n);
    return n;
  }
}
