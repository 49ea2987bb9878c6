/** Engine `hyperscan`: shapes in the kernel, literals by libhs, whose ends the kernel verifies. */
import { compile as compilePatterns, type Database, Flag } from 'hyperscan-js';
import { cachedDatabase } from './cache.ts';
import type { Matcher, Wanted } from './contract.ts';
import { Kernel, type KernelSlot } from './kernel.ts';
import { type Literal, LiteralFlag } from './literals.ts';
import { overKernel } from './over-kernel.ts';

export function createHyperscan(wanted: Wanted, database = compile(wanted.literals)): Matcher {
  const find = (slot: KernelSlot, n: number): number => {
    let count = database.scan(slot.bytes, 0, n, slot.pairs);
    if (count * 2 > slot.pairs.length) {
      slot.growPairs(count * 2);
      count = database.scan(slot.bytes, 0, n, slot.pairs);
    }
    return count;
  };
  return overKernel('hyperscan', new Kernel(wanted), find, () => database.close());
}

/** The database for the literals; ids are indexes. */
export function compile(literals: readonly Literal[]): Database {
  const expressions = literals.map(({ text, flags }, id) => ({
    id,
    pattern: patternOf(text, (flags & LiteralFlag.JOINTS) !== 0),
    flags: flags & LiteralFlag.CASED ? 0 : Flag.CASELESS,
  }));
  return cachedDatabase({ kind: 'literals', expressions }, () => compilePatterns(expressions));
}

/** Bytes beyond ASCII are written by their codes: libhs is not told that the text is UTF-8. */
function patternOf(text: string, joints: boolean): string {
  return text.replace(/[^A-Za-z0-9]/g, (sign) => {
    if (sign === '_' && joints) return '[-_. ]?';
    return `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}
