/** Engine `portable`: shapes and literals in the kernel; needs nothing native. */
import type { EngineName } from '../types.ts';
import type { Matcher, Wanted } from './contract.ts';
import { Kernel } from './kernel.ts';
import { overKernel } from './over-kernel.ts';

export function createPortable(wanted: Wanted, engine: EngineName = 'portable'): Matcher {
  return overKernel(engine, new Kernel(wanted), null, () => {});
}
