/**
 * The one place where the command looks behind the face of @scrubjay/core: framing, traces, near misses, fixtures.
 * Resolved beside the core's entry, so that it is the same instance in a checkout and in an installed package.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { detectors, type KnownNames, type ResolvedConfig } from '@scrubjay/core';
import type * as nearest from '../../packages/core/dist/config/nearest.js';
import type * as example from '../../packages/core/dist/detectors/example.js';
import type * as buffered from '../../packages/core/dist/frame/buffered.js';
import type { CoreScrubber } from '../../packages/core/dist/scrubber.js';
import type * as custom from '../../packages/core/dist/validators/index.js';

export type { Trace } from '../../packages/core/dist/evaluate/evaluator.js';
export type { Frame } from '../../packages/core/dist/frame/frame.js';
export type { CoreScrubber };

const entry = pathToFileURL(createRequire(import.meta.url).resolve('@scrubjay/core'));
const inside = (file: string): Promise<unknown> => import(new URL(file, entry).href);

export const loadNearest = () => inside('./config/nearest.js') as Promise<typeof nearest>;
export const loadExample = () => inside('./detectors/example.js') as Promise<typeof example>;
export const loadFraming = () => inside('./frame/buffered.js') as Promise<typeof buffered>;

export async function openScrubber(config: ResolvedConfig): Promise<CoreScrubber> {
  const { CoreScrubber } = (await inside('./scrubber.js')) as {
    CoreScrubber: typeof import('../../packages/core/dist/scrubber.js').CoreScrubber;
  };
  return new CoreScrubber(config);
}

/** The names a configuration may use. */
export async function knownNames(): Promise<KnownNames> {
  const { namedValidators } = (await inside('./validators/index.js')) as typeof custom;
  return {
    entities: [...new Set(detectors.map((detector) => detector.entity))],
    detectors: detectors.map((detector) => detector.id),
    validators: Object.keys(namedValidators),
  };
}
