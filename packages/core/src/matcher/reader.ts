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

const NONE = new Uint32Array(0);

/** By number, as the kernel has them. */
const REFUSALS = [null, 'cut', 'full', 'deep', 'foreign'] as const;

export class KernelReader implements Reader {
  readonly #kernel: Kernel;
  readonly #slot: KernelSlot;
  /** Where bytes of a source are read from, and how many fit there. */
  #window = 0;
  #size = 0;
  /** [from, to) of the source are there. */
  #source: WeakRef<Buffer> | undefined;
  #from = 0;
  #to = 0;
  #notes = 0;

  constructor(kernel: Kernel, slot: KernelSlot) {
    this.#kernel = kernel;
    this.#slot = slot;
  }

  entries(source: Buffer, at: number, before: Buffer, most: number): EntryLines {
    const slot = this.#slot;
    if (this.#notes === 0) this.#notes = this.#kernel.reserve((MOST + 1) * NOTE * 4);
    slot.fit(WINDOW * 2);
    if (this.#source?.deref() !== source || at < this.#from || at >= this.#to) this.#load(source, at, WINDOW);
    for (;;) {
      before.copy(slot.bytes);
      const result = this.#kernel.exports.entries(
        this.#window + at - this.#from,
        this.#to - at,
        slot.input,
        before.length,
        slot.size,
        this.#notes,
        Math.min(most, MOST),
      );
      const count = result >>> 3;
      const refusal = count > 0 ? null : REFUSALS[result & 7];
      if (refusal === 'full') {
        if (slot.size >= LONGEST) return { count, refusal: 'long', notes: NONE };
        slot.fit(slot.size * 2);
      } else if (refusal === 'cut' && this.#to < source.length) {
        // The entry goes on behind the window.
        this.#load(source, at, at === this.#from ? (this.#to - at) * 2 : WINDOW);
      } else {
        const notes = this.#kernel.u32(this.#notes, (count + 1) * NOTE).slice();
        return { count, refusal, notes };
      }
    }
  }

  document(from: number, n: number, depth: number): number {
    return this.#kernel.exports.document(this.#slot.input, from, n, depth);
  }

  /** Brings n bytes, or what is left, into the kernel's memory. */
  #load(source: Buffer, at: number, n: number): void {
    const to = Math.min(at + n, source.length);
    if (to - at > this.#size) {
      this.#size = Math.max(to - at, WINDOW);
      this.#window = this.#kernel.reserve(this.#size + AFTER);
    }
    source.copy(this.#kernel.u8(this.#window, to - at), 0, at, to);
    this.#source = new WeakRef(source);
    this.#from = at;
    this.#to = to;
  }
}
