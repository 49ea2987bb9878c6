/** What one transport finds with a scrubber that others use too. */
import type { Counts } from '@scrubjay/core';
import type { CoreScrubber, FailAsDrop } from '@scrubjay/core/internal';

type Tally = CoreScrubber['pipeline']['tally'];

export class Counting {
  readonly #core: CoreScrubber;
  readonly #own: Tally;

  constructor(core: CoreScrubber) {
    this.#core = core;
    this.#own = new (core.pipeline.tally.constructor as new () => Tally)();
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
  const findings: Record<string, number> = {};
  let [bytes, withheld] = [0, 0];
  for (const counts of all) {
    bytes += counts.bytes;
    withheld += counts.withheld;
    for (const [entity, times] of Object.entries(counts.findings))
      findings[entity] = (findings[entity] ?? 0) + times;
  }
  const sorted = Object.fromEntries(Object.entries(findings).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { bytes, findings: sorted, withheld };
}
