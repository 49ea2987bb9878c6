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

/**
 * `auto` takes what is fastest: literals in the kernel, which is quicker at them than libhs (bench/NOTES.md), and libhs,
 * where it is there, for custom patterns. `hyperscan` gives libhs the literals as well.
 * @throws ScrubJayError SJ_ENGINE_UNAVAILABLE when `hyperscan` was asked for and is not there
 */
export function createMatcher(policy: CompiledPolicy): Engine {
  const { config } = policy;
  const wanted = config.engine;
  if (wanted === 'hyperscan' && !isAvailable()) {
    const error = loadError();
    throw ScrubJayError.of(
      'SJ_ENGINE_UNAVAILABLE',
      { engine: wanted, reason: error?.message ?? 'not installed' },
      error,
    );
  }
  const custom = wanted !== 'portable' && config.detectors.length > 0;
  const filter = custom && isAvailable() ? customFilter(config.detectors) : null;
  // Without a literal there is no database to make: the kernel's shapes are all there is to find.
  if (wanted === 'hyperscan' && policy.literals.length > 0)
    return { matcher: createHyperscan(policy), filter };
  return {
    matcher: createPortable(policy, filter || wanted === 'hyperscan' ? 'hyperscan' : 'portable'),
    filter,
  };
}
