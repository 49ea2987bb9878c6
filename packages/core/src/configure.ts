/** Configurations of users, held to the names of this catalogue. */
import {
  defaults,
  type KnownNames,
  type LoadOptions,
  loadConfig as load,
  loadConfigSync as loadSync,
  type ResolvedConfig,
  type ScrubJayConfig,
  validateConfig as validate,
} from './config/index.ts';
import { detectors } from './detectors/index.ts';
import { namedValidators } from './validators/index.ts';

/** The names a configuration may use. */
export function knownNames(): KnownNames {
  return {
    entities: [...new Set(detectors.map((detector) => detector.entity))],
    detectors: detectors.map((detector) => detector.id),
    validators: Object.keys(namedValidators),
  };
}

/**
 * Finds, reads and checks a configuration: file, then environment, then `overrides`.
 * @throws ScrubJayError with all problems at once
 */
export function loadConfig(
  options: Omit<LoadOptions, 'known'> & { known?: KnownNames },
): Promise<ResolvedConfig> {
  return load({ known: knownNames(), ...options });
}

/** The same within the call; a configuration in an `.mjs` file is refused, for only an import can run it. */
export function loadConfigSync(options: Omit<LoadOptions, 'known'> & { known?: KnownNames }): ResolvedConfig {
  return loadSync({ known: knownNames(), ...options });
}

/** @throws ScrubJayError with all problems at once */
export function validateConfig(raw: unknown, known: KnownNames = knownNames()): ResolvedConfig {
  return validate(raw, known);
}

/** What `createScrubber` was given, checked unless it was before: keys are a list in a resolved configuration alone. */
export function resolved(config: ScrubJayConfig | ResolvedConfig = defaults): ResolvedConfig {
  return Array.isArray(config.keys) ? (config as ResolvedConfig) : validateConfig(config);
}
