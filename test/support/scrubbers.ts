/** Scrubbers for tests, and what a configuration may name. */
import {
  createScrubber,
  detectors,
  type ResolvedConfig,
  type Scrubber,
  validateConfig,
} from '@scrubjay/core';
import { isAvailable } from 'hyperscan-js';
import { namedValidators } from '../../packages/core/dist/validators/index.js';

export const hyperscanIsHere = isAvailable();

/** Engines that can run on this machine; the title of a suite says which one is left out. */
export const engines = hyperscanIsHere ? (['hyperscan', 'portable'] as const) : (['portable'] as const);
export const engineNote = hyperscanIsHere ? '' : ' (skipped: hyperscan-js cannot be loaded here)';

export const known = {
  entities: [...new Set(detectors.map((detector) => detector.entity))],
  detectors: detectors.map((detector) => detector.id),
  validators: Object.keys(namedValidators),
};

/** A configuration as a user writes it, checked. */
export const config = (raw: object = {}): ResolvedConfig => validateConfig(raw, known);

/** A scrubber for a configuration as a user writes it. `limits` may go below what a user may set. */
export function scrubberOf(raw: object = {}, limits: Partial<ResolvedConfig> = {}): Scrubber {
  return createScrubber({ ...config(raw), ...limits });
}

export const scrubLine = (scrubber: Scrubber, line: string): string =>
  Buffer.from(scrubber.scrub(Buffer.from(line))).toString('utf8');

/** Entities found in a line, in order. */
export const entitiesIn = (scrubber: Scrubber, line: string): string[] =>
  scrubber.detect(Buffer.from(line)).map((finding) => finding.entity);

/** The values found in a line, in order. */
export const valuesIn = (scrubber: Scrubber, line: string): string[] => {
  const bytes = Buffer.from(line);
  return scrubber.detect(bytes).map(({ start, end }) => bytes.toString('utf8', start, end));
};
