/** Which engine, and what it says of custom patterns. */
import { isAvailable, loadError } from 'hyperscan-js';
import { ScrubJayError } from '../errors.ts';
import type { RecordFilter } from '../evaluate/custom.ts';
import type { CompiledPolicy } from '../policy/compiled.ts';
import type { Matcher } from './contract.ts';
import { customFilter } from './custom-filter.ts';
import { createHyperscan } from './hyperscan.ts';
import { createPortable } from './portable.ts';

export interface Engine {
  readonly matcher: Matcher;
  /** Null: the engine cannot tell which records a custom pattern may match in. */
  readonly filter: RecordFilter | null;
}

/** @throws ScrubJayError SJ_ENGINE_UNAVAILABLE when `hyperscan` was asked for and is not there */
export function createMatcher(policy: CompiledPolicy): Engine {
  const wanted = policy.config.engine;
  if (wanted === 'portable' || (wanted === 'auto' && !isAvailable())) {
    return { matcher: createPortable(policy.literals), filter: null };
  }
  if (!isAvailable()) {
    const error = loadError();
    throw ScrubJayError.of('SJ_ENGINE_UNAVAILABLE', { engine: wanted, reason: error?.message ?? 'not installed' }, error);
  }
  const filter = customFilter(policy.config.detectors);
  // Without a literal there is no database to make: the kernel's shapes are all there is to find.
  const matcher = policy.literals.length === 0 ? createPortable(policy.literals, 'hyperscan') : createHyperscan(policy.literals);
  return { matcher, filter };
}
