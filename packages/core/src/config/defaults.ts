/**
 * What holds when nothing is configured. `SETTING_DEFAULTS` are the values as a user would write them: the schema takes
 * them from here. `defaults` is the same, resolved, and needs neither zod nor a file: the command must be up in 150 ms,
 * and loading zod alone costs 50.
 */
import { parsePath } from './path.ts';
import { deepFreeze } from './plain.ts';
import { DEFAULT_PROTECT } from './protect.ts';
import type { PathRule, ResolvedConfig } from './types.ts';

export const SETTING_DEFAULTS = {
  preset: 'default',
  engine: 'auto',
  workers: 1,
  threshold: 0.5,
  action: 'label',
  protectDefaults: true,
  maxRecord: 1_048_576,
  batch: 262_144,
} as const;

/** Entity of a key or path rule that names none. */
export const RULE_ENTITY = 'REDACTED';

export const ACTION_DEFAULTS = deepFreeze({
  label: { text: '[{entity}]' },
  mask: { char: '*' },
  partial: { first: 0, last: 4, char: '*' },
});

export const DETECTOR_DEFAULTS = deepFreeze({ confidence: 0.8, keywordWindow: 48 });

/** Envelope keys are compared exactly: `Level` is nobody's envelope. */
export const protectedEnvelope: readonly PathRule[] = deepFreeze(
  DEFAULT_PROTECT.map((path) => {
    const parsed = parsePath(path);
    if (!('segments' in parsed)) throw new TypeError(`Bad path in the list of protected keys: ${path}`);
    return { path, segments: parsed.segments, caseInsensitive: false };
  }),
);

/** The configuration of someone who configures nothing. */
export const defaults: ResolvedConfig = deepFreeze({
  preset: [SETTING_DEFAULTS.preset],
  entities: [],
  excludeEntities: [],
  engine: SETTING_DEFAULTS.engine,
  workers: SETTING_DEFAULTS.workers,
  threshold: SETTING_DEFAULTS.threshold,
  thresholds: {},
  action: { name: SETTING_DEFAULTS.action, ...ACTION_DEFAULTS.label },
  actions: {},
  keys: [],
  paths: [],
  protect: protectedEnvelope,
  allow: [],
  detectors: [],
  maxRecord: SETTING_DEFAULTS.maxRecord,
  batch: SETTING_DEFAULTS.batch,
  report: null,
  serve: null,
});
