/**
 * The WebAssembly kernel: instance, memory views, slots. One instance a scrubber; nothing here is shared by threads.
 */
import { readFileSync } from 'node:fs';
import { loadNames } from '@scrubjay/names';
import { ScrubJayError } from '../errors.ts';
import type { Slot, Wanted } from './contract.ts';
import { installLayouts } from './layouts.ts';
import { installLiterals } from './literals.ts';

interface KernelExports {
  readonly memory: WebAssembly.Memory;
  reserve(size: number): number;
  setLiterals(table: number, fives: number, fours: number, heads: number, entries: number): void;
  setLayouts(
    pairs: number,
    solo: number,
    groups: number,
    groupCount: number,
    sizes: number,
    codes: number,
    codeCount: number,
  ): void;
  setNames(image: number): void;
  scan(input: number, n: number, output: number, capacity: number, literals: number): number;
  verify(input: number, pairs: number, n: number, output: number, capacity: number): number;
  entries(
    source: number,
    n: number,
    output: number,
    from: number,
    capacity: number,
    notes: number,
    most: number,
  ): number;
  document(input: number, from: number, n: number, depth: number): number;
}

/** Readable bytes the kernel wants before and after the input; newlines, so that every look stops there. */
const BEFORE = 64;
const AFTER = 192;
const NEWLINE = 10;

/** The file lies at the same place relative to src/ and dist/. */
const FILE = new URL('../../build/kernel.wasm', import.meta.url);
let compiled: WebAssembly.Module | undefined;

function compile(): WebAssembly.Module {
  try {
    compiled ??= new WebAssembly.Module(readFileSync(FILE));
    return compiled;
  } catch (error) {
    throw ScrubJayError.of('SJ_KERNEL_MISSING', { reason: (error as Error).message }, error);
  }
}

export class Kernel {
  readonly exports: KernelExports;
  /** Changes when memory may have grown. To ask for `memory.buffer` takes as long as a short scan. */
  #growth = 0;

  constructor({ literals, layouts }: Wanted) {
    const abort = () => {
      throw new Error('kernel aborted');
    };
    /** What the kernel cannot write itself; digits and signs, a byte each. */
    const float = (value: number, at: number) => {
      const text = String(value);
      const bytes = this.u8(at, text.length);
      for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
      return text.length;
    };
    this.exports = new WebAssembly.Instance(compile(), { env: { abort, float } })
      .exports as unknown as KernelExports;
    const { data } = loadNames();
    const image = this.reserve(data.length);
    this.u8(image, data.length).set(data);
    this.exports.setNames(image);
    installLiterals(this, literals);
    installLayouts(this, layouts, literals.length);
  }

  get growth(): number {
    return this.#growth;
  }

  /** Bytes are zero. Views taken before are detached when the memory grows, which it does nowhere else. */
  reserve(size: number): number {
    this.#growth++;
    const at = this.exports.reserve(size);
    if (at === 0) throw new RangeError('the kernel cannot get more memory');
    return at;
  }

  u8(at: number, length: number): Uint8Array {
    return new Uint8Array(this.exports.memory.buffer, at, length);
  }

  u16(at: number, length: number): Uint16Array {
    return new Uint16Array(this.exports.memory.buffer, at, length);
  }

  u32(at: number, length: number): Uint32Array {
    return new Uint32Array(this.exports.memory.buffer, at, length);
  }
}

/** Finds literal ends in [0, n) of the input and leaves pairs (literal id, end) in `pairs`; returns their number. */
export type LiteralFinder = (slot: KernelSlot, n: number) => number;

/** Input and output regions of the kernel's memory. */
export class KernelSlot implements Slot {
  readonly #kernel: Kernel;
  readonly #finder: LiteralFinder | null;
  #input = 0;
  #size = 0;
  #output = 0;
  #capacity = 0;
  #pairs = 0;
  #pairCapacity = 0;
  /** The kernel's growth that the views know; none yet. */
  #growth = -1;
  #bytes: Buffer = Buffer.alloc(0);
  #found = new Uint32Array(0);
  #pairView = new Uint32Array(0);

  /** Without a finder the kernel looks for the literals itself. */
  constructor(kernel: Kernel, finder: LiteralFinder | null) {
    this.#kernel = kernel;
    this.#finder = finder;
  }

  get bytes(): Buffer {
    this.#view();
    return this.#bytes;
  }

  /** Where the input lies in the kernel's memory, and how much fits there. */
  get input(): number {
    return this.#input;
  }

  get size(): number {
    return this.#size;
  }

  get found(): Uint32Array {
    this.#view();
    return this.#found;
  }

  /** Pairs of u32 for the finder to fill. */
  get pairs(): Uint32Array {
    this.#view();
    return this.#pairView;
  }

  fit(n: number): void {
    if (n <= this.#size) return;
    this.#size = Math.max(4096, 2 ** Math.ceil(Math.log2(n)));
    this.#input = this.#kernel.reserve(BEFORE + this.#size + AFTER) + BEFORE;
    this.#kernel.u8(this.#input - BEFORE, BEFORE).fill(NEWLINE);
    if (this.#capacity === 0) this.#growOutput(4096);
    this.#growth = -1;
  }

  scan(n: number): number {
    this.bytes.fill(NEWLINE, n, n + AFTER);
    let count = this.#shapes(n);
    while (count > this.#capacity) {
      this.#growOutput(count);
      count = this.#shapes(n);
    }
    return this.#finder ? this.#literals(this.#finder, n, count) : count;
  }

  growPairs(pairs: number): void {
    this.#pairCapacity = pairs;
    this.#pairs = this.#kernel.reserve(pairs * 8);
    this.#growth = -1;
  }

  #shapes(n: number): number {
    const { exports } = this.#kernel;
    return exports.scan(this.#input, n, this.#output, this.#capacity, this.#finder ? 0 : 1);
  }

  #literals(finder: LiteralFinder, n: number, shapes: number): number {
    const ends = finder(this, n);
    if (ends === 0) return shapes;
    if (shapes + ends > this.#capacity) {
      // Shapes lie in the output already: scan again into the larger one rather than copy.
      this.#growOutput(shapes + ends);
      this.#shapes(n);
    }
    const { exports } = this.#kernel;
    const room = this.#capacity - shapes;
    return shapes + exports.verify(this.#input, this.#pairs, ends, this.#output + shapes * 12, room);
  }

  #growOutput(candidates: number): void {
    this.#capacity = Math.max(candidates, this.#capacity * 2);
    this.#output = this.#kernel.reserve(this.#capacity * 12);
    this.#growth = -1;
  }

  #view(): void {
    const { growth } = this.#kernel;
    if (growth === this.#growth) return;
    this.#growth = growth;
    const { buffer } = this.#kernel.exports.memory;
    this.#bytes = Buffer.from(buffer, this.#input, this.#size + AFTER);
    this.#found = new Uint32Array(buffer, this.#output, this.#capacity * 3);
    this.#pairView = new Uint32Array(buffer, this.#pairs, this.#pairCapacity * 2);
  }
}
