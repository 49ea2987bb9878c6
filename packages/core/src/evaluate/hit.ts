import type { Target } from '../policy/compiled.ts';
import type { Coding } from './views/view.ts';

/** An encoding around a value: the value is written inside so many JSON strings, and that in the encoding. */
export interface Wrap {
  readonly coding: Coding;
  readonly escapes: number;
  /** What is inside of it again. */
  readonly inner: Wrap | null;
}

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
  /** Times the replacement is written inside a JSON string, outside of every other encoding. */
  escapes: number;
  /** The outermost encoding that is no JSON string, null where there is none. */
  wrap: Wrap | null;
  /** The span is a whole token of base64 with the value somewhere inside: its characters say nothing about the value's. */
  opaque: boolean;
  /** The value goes on behind what was scanned; how it will end. Null for all that ended. */
  open: 'string' | 'container' | 'text' | null;
}
