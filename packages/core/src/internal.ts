/**
 * `@scrubjay/core/internal`: what the other packages of this workspace need from behind the face. Not covered by semantic
 * versioning: any release may change or remove it.
 */
import type { KnownNames } from './config/index.ts';
import { detectors } from './detectors/index.ts';
import { namedValidators } from './validators/index.ts';

export { nearest } from './config/nearest.ts';
export { type Example, readExample } from './detectors/example.ts';
export type { Reason, Trace } from './evaluate/evaluator.ts';
export { FrameBuffer } from './frame/buffered.ts';
export type { Frame } from './frame/frame.ts';
export type { Matcher } from './matcher/contract.ts';
export { createMatcher } from './matcher/index.ts';
export { Pipeline } from './pipeline.ts';
export { compilePolicy } from './policy/compile.ts';
export { createPool, type Pool } from './pool/pool.ts';
export { workerCount } from './pool/workers.ts';
export { CoreScrubber } from './scrubber.ts';
export { createStream, type ScrubStream, type StreamOptions } from './stream/stream.ts';

/** The names a configuration may use. */
export function knownNames(): KnownNames {
  return {
    entities: [...new Set(detectors.map((detector) => detector.entity))],
    detectors: detectors.map((detector) => detector.id),
    validators: Object.keys(namedValidators),
  };
}
