/** What every engine's matcher is: a kernel, its slots and its reader, and somebody who finds the literals. */
import type { EngineName } from '../types.ts';
import type { Matcher, Reader } from './contract.ts';
import { type Kernel, KernelSlot, type LiteralFinder } from './kernel.ts';
import { KernelReader } from './reader.ts';

export function overKernel(
  engine: EngineName,
  kernel: Kernel,
  finder: LiteralFinder | null,
  close: () => void,
): Matcher {
  const slots: KernelSlot[] = [];
  const slot = (depth: number) => (slots[depth] ??= new KernelSlot(kernel, finder));
  let reader: Reader | undefined;
  return {
    engine,
    slot,
    close,
    get reader() {
      reader ??= new KernelReader(kernel, slot(0));
      return reader;
    },
    get memory() {
      return kernel.exports.memory.buffer.byteLength;
    },
  };
}
