/** Engine `hyperscan`: shapes in the kernel, literals by libhs, whose ends the kernel verifies. */
import { compileLiterals, type Database, Flag } from 'hyperscan-js';
import { cachedDatabase } from './cache.ts';
import type { Matcher, Wanted } from './contract.ts';
import { Kernel, KernelSlot } from './kernel.ts';
import { type Literal, LiteralFlag } from './literals.ts';

export function createHyperscan(wanted: Wanted, database = compile(wanted.literals)): Matcher {
  const kernel = new Kernel(wanted);
  const slots: KernelSlot[] = [];
  const find = (slot: KernelSlot, n: number): number => {
    let count = database.scan(slot.bytes, 0, n, slot.pairs);
    if (count * 2 > slot.pairs.length) {
      slot.growPairs(count * 2);
      count = database.scan(slot.bytes, 0, n, slot.pairs);
    }
    return count;
  };
  return {
    engine: 'hyperscan',
    slot: (depth) => (slots[depth] ??= new KernelSlot(kernel, find)),
    close: () => database.close(),
  };
}

/** The database for the literals; ids are indexes. */
export function compile(literals: readonly Literal[]): Database {
  const expressions = literals.map((literal, id) => ({
    id,
    pattern: Buffer.from(literal.text, 'latin1').toString('utf8'),
    flags: literal.flags & LiteralFlag.CASED ? 0 : Flag.CASELESS,
  }));
  return cachedDatabase({ kind: 'literals', expressions }, () => compileLiterals(expressions));
}
