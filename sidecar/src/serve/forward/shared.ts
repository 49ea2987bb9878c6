/** What the connections of a server have in common. */
import type { Delivery, Scrub, Watch } from '../contract.ts';
import type { Audit } from '../http/access/audit.ts';
import type { Security } from './handshake.ts';
import type { Budget, Gate } from './memory.ts';
import type { Tags } from './tags.ts';

/** Of the metrics, and of the log. */
export const SOURCE = 'forward';

export interface Shared {
  readonly scrub: Scrub;
  readonly delivery: Delivery;
  readonly watch: Watch;
  readonly audit: Audit;
  /** Null: no handshake. */
  readonly security: Security | null;
  readonly tags: Tags;
  readonly budget: Budget;
  readonly gate: Gate;
  /** Bytes of a chunk, ms of being idle (0: any). */
  readonly limits: { readonly chunk: number; readonly idle: number };
}

export type Denial = 'unauthorized' | 'forbidden' | 'connections' | 'tls';

/** A client that may not connect, for the metrics and for the audit log. */
export function deny(
  { watch, audit }: Pick<Shared, 'watch' | 'audit'>,
  why: Denial,
  address: string | undefined,
): void {
  watch.metrics.denied(SOURCE, why);
  audit.write({ event: 'denied', who: { address }, what: 'forward connection', why });
}
