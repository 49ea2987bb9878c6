/** Entry points of the kernel. Pointers are offsets into the exported memory; src/matcher/kernel.ts and reader.ts are the only callers. */
import { begin, emitted } from './emit';
import { verifyEnds } from './literals';
import { scan as scanRange } from './scan';

export { document } from './document';
export { entries } from './entries';
export { setLayouts } from './layouts';
export { setLiterals } from './literals';
export { reserve } from './memory';
export { nameFlags, setNames } from './names';

/** Scans n bytes at `input`; returns how many candidates there are, of which at most `capacity` are stored. */
export function scan(input: usize, n: u32, output: usize, capacity: u32, literals: bool): u32 {
  begin(output, capacity, input);
  scanRange(input, n, literals);
  return emitted();
}

/** Verifies literal ends found by libhs; candidates go to `output` as from `scan`. */
export function verify(input: usize, pairs: usize, n: u32, output: usize, capacity: u32): u32 {
  begin(output, capacity, input);
  verifyEnds(pairs, n, input);
  return emitted();
}
