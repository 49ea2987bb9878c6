/** Layouts a policy looks for, and the tables in which the kernel looks them up (assembly/layouts.ts). */
import type { Kernel } from './kernel.ts';

export interface Layouts {
  /** Lengths of digit groups, `[3, 3, 3, 2]`, 1 to 8 of them, each less than 15 unless it stands alone. */
  readonly groups: readonly (readonly number[])[];
  /** Places of tokens: `A` a capital, `9` a digit, `X` either. 8 to 18 of them. */
  readonly codes: readonly string[];
}

export const NO_LAYOUTS: Layouts = { groups: [], codes: [] };

/** Four bits a length, the last group lowest: as the kernel keeps the lengths it has seen. */
function packed(lengths: readonly number[]): number {
  return lengths.length === 1 ? lengths[0] : lengths.reduce((sum, n) => ((sum << 4) | n) >>> 0, 0);
}

/** Bits of the places that hold the sign. */
function places(code: string, sign: string): number {
  let bits = 0;
  for (let i = 0; i < code.length; i++) if (code[i] === sign) bits |= 1 << i;
  return bits;
}

/** Writes the tables. Ids of candidates count from `firstId`: groups, then codes. */
export function installLayouts(kernel: Kernel, { groups, codes }: Layouts, firstId: number): void {
  const pairsAt = kernel.reserve(32);
  const groupsAt = kernel.reserve(Math.max(16, groups.length * 16));
  const codesAt = kernel.reserve(Math.max(16, codes.length * 16));
  const pairs = kernel.u8(pairsAt, 32);
  const groupRows = kernel.u32(groupsAt, groups.length * 4);
  const codeRows = kernel.u32(codesAt, codes.length * 4);
  let solo = 0;
  let sizes = 0;
  groups.forEach((lengths, i) => {
    groupRows.set([packed(lengths), lengths.length, firstId + i, 0], i * 4);
    if (lengths.length === 1) solo |= 1 << lengths[0];
    else {
      const two = packed(lengths.slice(-2)) & 255;
      pairs[two >> 3] |= 1 << (two & 7);
    }
  });
  codes.forEach((code, i) => {
    codeRows.set([code.length, places(code, 'A'), places(code, '9'), firstId + groups.length + i], i * 4);
    sizes |= 1 << code.length;
  });
  kernel.exports.setLayouts(pairsAt, solo, groupsAt, groups.length, sizes, codesAt, codes.length);
}
