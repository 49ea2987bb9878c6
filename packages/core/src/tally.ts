/** Counts, never values. */
import type { Target } from './policy/compiled.ts';

export interface Counts {
  /** Bytes that were scrubbed. */
  readonly bytes: number;
  /** Findings by entity, rising by name; reported ones (`keep`) among them. */
  readonly findings: Readonly<Record<string, number>>;
  /** Records whose place a marker took because they could not be scrubbed. */
  readonly withheld: number;
}

export class Tally {
  bytes = 0;
  withheld = 0;
  readonly #findings = new Map<string, number>();

  readonly count = (target: Pick<Target, 'entity'>, times = 1): void => {
    this.#findings.set(target.entity, (this.#findings.get(target.entity) ?? 0) + times);
  };

  add(counts: Counts): void {
    this.bytes += counts.bytes;
    this.withheld += counts.withheld;
    for (const [entity, times] of Object.entries(counts.findings)) this.count({ entity }, times);
  }

  snapshot(): Counts {
    const findings = Object.fromEntries([...this.#findings].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { bytes: this.bytes, findings, withheld: this.withheld };
  }

  reset(): void {
    this.bytes = 0;
    this.withheld = 0;
    this.#findings.clear();
  }
}
