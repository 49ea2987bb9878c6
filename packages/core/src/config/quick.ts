/**
 * The way around zod for configurations that flags and variables can express: loading zod takes longer than starting the
 * rest of the command. It only ever accepts; whatever it has doubts about goes to the schema, which words the problem.
 * A property test holds what it accepts to what the schema accepts.
 */
import { SETTING_DEFAULTS } from './defaults.ts';
import { ACTION_NAMES, ENGINES, LIMITS, type ShapedConfig } from './schema.ts';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const texts: Check = (value) => Array.isArray(value) && value.every(text);
const whole = (value: unknown, [min, max]: readonly [number, number]) =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

const CHECKS: Readonly<Record<string, Check>> = {
  preset: (value) => text(value) || texts(value),
  entities: texts,
  excludeEntities: texts,
  engine: (value) => (ENGINES as readonly unknown[]).includes(value),
  workers: (value) => value === 'auto' || whole(value, LIMITS.workers),
  threshold: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  action: (value) => (ACTION_NAMES as readonly unknown[]).includes(value),
  protectDefaults: (value) => typeof value === 'boolean',
  maxRecord: (value) => whole(value, LIMITS.maxRecord),
  batch: (value) => whole(value, LIMITS.batch),
  report: (value) => text(value) && value !== '',
};

/** What the schema would make of it, or undefined where the schema must be asked. */
export function quickShape(raw: unknown): ShapedConfig | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  for (const [key, value] of Object.entries(raw)) {
    if (!Object.hasOwn(CHECKS, key) || !CHECKS[key](value)) return undefined;
  }
  const { preset: _, ...scalars } = SETTING_DEFAULTS;
  return {
    entities: [],
    excludeEntities: [],
    thresholds: {},
    actions: {},
    keys: {},
    paths: [],
    protect: [],
    allow: [],
    detectors: [],
    ...scalars,
    ...raw,
  };
}
