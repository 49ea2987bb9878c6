import type { ActionSpec } from '../../types.ts';

/** What stands in place of a value. */
export interface ReplaceInput {
  readonly entity: string;
  /** Decoded: without JSON escapes, whatever the nesting. */
  readonly value: () => string;
  readonly spec: Readonly<ActionSpec>;
}

/**
 * An action replaces a value by a text; `keep` leaves it, `drop` takes the whole record out, `fail` raises an error.
 * Pure: the same input gives the same text in every worker.
 */
export type Action =
  | { readonly kind: 'replace'; readonly replace: (input: ReplaceInput) => string }
  | { readonly kind: 'keep' | 'drop' | 'fail' };
