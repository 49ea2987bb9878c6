import type { Target } from '../policy/compiled.ts';

/** A finding on its way: where in the batch, what for, and how its replacement must be written. */
export interface Hit {
  start: number;
  end: number;
  target: Target;
  confidence: number;
  /** The span is a bare JSON token or container: the replacement gets quotes. */
  bare: boolean;
  /** Of the text it was found in: 0 the batch, 1 a string decoded out of it. */
  depth: number;
  /** Times the replacement is written inside a JSON string. */
  escapes: number;
  /** The value goes on behind what was scanned; how it will end. Null for all that ended. */
  open: 'string' | 'container' | 'text' | null;
}
