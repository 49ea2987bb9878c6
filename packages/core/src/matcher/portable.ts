/** Engine `portable`: shapes and literals in the kernel; needs nothing native. */
import type { EngineName } from '../types.ts';
import type { Matcher } from './contract.ts';
import { Kernel, KernelSlot } from './kernel.ts';
import type { Literal } from './literals.ts';

export function createPortable(literals: readonly Literal[], engine: EngineName = 'portable'): Matcher {
  const kernel = new Kernel(literals);
  const slots: KernelSlot[] = [];
  return {
    engine,
    slot: (depth) => (slots[depth] ??= new KernelSlot(kernel, null)),
    close: () => {},
  };
}
