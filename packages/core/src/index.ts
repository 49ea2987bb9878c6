export * from './config/index.ts';
export { knownNames, loadConfig, loadConfigSync, validateConfig } from './configure.ts';
export { detectors } from './detectors/index.ts';
export type { ContextRule, Detector, Shape } from './detectors/types.ts';
export { type ErrorCode, ScrubJayError } from './errors.ts';
export { createScrubber, type Scrubber } from './scrubber.ts';
export type { Counts } from './tally.ts';
export type { ActionName, ActionSpec, EngineName, Finding } from './types.ts';
