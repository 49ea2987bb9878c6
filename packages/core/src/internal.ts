/**
 * `@scrubjay/core/internal`: what the other packages of this workspace need from behind the face. Not covered by semantic
 * versioning: any release may change or remove it.
 */

export {
  type BodyOptions,
  type BodyReading,
  type ScrubbedBody,
  scrubBody,
  scrubBodyAtOnce,
} from './body/body.ts';
export { nearest } from './config/nearest.ts';
export {
  type ForwardConfig,
  type HttpConfig,
  RIGHTS,
  type Right,
  type SecretRef,
  type ServeConfig,
  type SinkConfig,
} from './config/serve.ts';
export { knownNames } from './configure.ts';
export { type Example, readExample } from './detectors/kit/example.ts';
export type { Reason, Trace } from './evaluate/evaluator.ts';
export { FrameBuffer } from './frame/buffered.ts';
export { type Frame, Framer } from './frame/frame.ts';
export {
  type FailAsDrop,
  failAsDrop,
  type HostOptions,
  hostConfig,
  hostConfigSync,
  sharedScrubber,
} from './host/config.ts';
export { type Destination, type DestinationOptions, openDestination } from './host/destination.ts';
export { Kind, type Matcher } from './matcher/contract.ts';
export { createMatcher } from './matcher/index.ts';
export { Pipeline } from './pipeline.ts';
export { compilePolicy } from './policy/compile.ts';
export { createPool, type Pool, type Scrubbing } from './pool/pool.ts';
export { workerCount } from './pool/workers.ts';
export { Output } from './redact/redact.ts';
export { CoreScrubber } from './scrubber.ts';
export { countRecords } from './stream/scrub-frame.ts';
export { createStream, type ScrubStream, type StreamOptions } from './stream/stream.ts';
export { Tally } from './tally.ts';
export { LineScrubber } from './text-face.ts';
