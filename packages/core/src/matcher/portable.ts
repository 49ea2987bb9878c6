/** Engine `portable`: shapes and literals in the kernel; needs nothing native. */
import type { Matcher } from './contract.ts';
import { Kernel, KernelSlot } from './kernel.ts';
import type { Literal } from './literals.ts';

export function createPortable(literals: readonly Literal[]): Matcher {
  const kernel = new Kernel(literals);
  const slots: KernelSlot[] = [];
  return {
    engine: 'portable',
    slot: (depth) => (slots[depth] ??= new KernelSlot(kernel, null)),
    close: () => {},
  };
}
