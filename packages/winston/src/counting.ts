/** What one transport finds with a scrubber that others use too. */
import type { Counts } from '@scrubjay/core';
import { type CoreScrubber, type FailAsDrop, Tally } from '@scrubjay/core/internal';

export class Counting {
  readonly #core: CoreScrubber;
  readonly #own = new Tally();

  constructor(core: CoreScrubber) {
    this.#core = core;
  }

  /** Everything that `work` finds is counted here. */
  during<T>(work: () => T): T {
    const pipeline = this.#core.pipeline as { tally: Tally };
    const others = pipeline.tally;
    pipeline.tally = this.#own;
    try {
      return work();
    } finally {
      pipeline.tally = others;
    }
  }

  counts(): Counts {
    return this.#own.snapshot();
  }
}

/** Says which entities with action `fail` were found since it was last asked. */
export class Failures {
  readonly #policy: FailAsDrop;
  readonly #any: boolean;
  #before: Readonly<Record<string, number>> = {};

  /** `any`: the policy has such an action. */
  constructor(policy: FailAsDrop, any: boolean) {
    this.#policy = policy;
    this.#any = any;
  }

  since(counts: () => Counts): string[] {
    if (!this.#any) return [];
    const now = counts();
    const before = this.#before;
    this.#before = now.findings;
    return this.#policy.failures(now).filter((entity) => now.findings[entity] !== before[entity]);
  }
}

export function sum(all: readonly Counts[]): Counts {
  const tally = new Tally();
  for (const counts of all) tally.add(counts);
  return tally.snapshot();
}
