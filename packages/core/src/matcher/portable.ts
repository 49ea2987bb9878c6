/** Engine `portable`: shapes and literals in the kernel; needs nothing native. */
import type { EngineName } from '../types.ts';
import type { Matcher, Wanted } from './contract.ts';
import { Kernel, KernelSlot } from './kernel.ts';

export function createPortable(wanted: Wanted, engine: EngineName = 'portable'): Matcher {
  const kernel = new Kernel(wanted);
  const slots: KernelSlot[] = [];
  return {
    engine,
    slot: (depth) => (slots[depth] ??= new KernelSlot(kernel, null)),
    close: () => {},
  };
}
