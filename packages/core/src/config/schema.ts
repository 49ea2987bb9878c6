/**
 * The one schema of the configuration: shape, descriptions and defaults. The published JSON Schema and
 * docs/reference/config.md are made from it. zod is a parameter, so that importing this file does not load it.
 *
 * Names (entities, presets, validators), patterns and paths are checked afterwards, in resolve.ts.
 */
import type { z } from 'zod';
import { ACTION_DEFAULTS, DETECTOR_DEFAULTS, RULE_ENTITY, SETTING_DEFAULTS } from './defaults.ts';
import { makeServeSchema } from './serve.ts';

export const ACTION_NAMES = ['label', 'mask', 'partial', 'remove', 'keep', 'drop', 'fail'] as const;
export const ENGINES = ['auto', 'hyperscan', 'portable'] as const;

/** Inclusive. Bytes for `maxRecord` and `batch`. */
export const LIMITS = {
  workers: [1, 256],
  maxRecord: [1024, 67_108_864],
  batch: [4096, 67_108_864],
} as const;

/** A replacement is put into JSON strings as it is. */
const SAFE_TEXT = /^[^"\\\p{Cc}\p{Cs}]+$/u;
const SAFE_CHAR = /^[^"\\\p{Cc}\p{Cs}]$/u;

export function makeSchema(zod: typeof z) {
  const { strictObject, union, array, string, record, int, number, literal } = zod;
  const oneOf = zod.enum;

  const char = (fallback: string) =>
    string()
      .regex(SAFE_CHAR, 'must be one character, no quote, backslash or control character')
      .default(fallback)
      .describe('Character that hides one.');
  const readable = (end: string, fallback: number) =>
    int()
      .min(0)
      .max(64)
      .default(fallback)
      .describe(`Characters left readable at the ${end}; letters and digits alone are counted.`);

  const spec = zod.discriminatedUnion('name', [
    strictObject({
      name: literal('label'),
      text: string()
        .max(100)
        .regex(SAFE_TEXT, 'must be text without quotes, backslashes and control characters')
        .default(ACTION_DEFAULTS.label.text)
        .describe('What takes the place of the value; `{entity}` stands for the entity.'),
    }).describe('Puts a label in the place of the value.'),
    strictObject({ name: literal('mask'), char: char(ACTION_DEFAULTS.mask.char) }).describe(
      'Hides every character of the value.',
    ),
    strictObject({
      name: literal('partial'),
      first: readable('start', ACTION_DEFAULTS.partial.first),
      last: readable('end', ACTION_DEFAULTS.partial.last),
      char: char(ACTION_DEFAULTS.partial.char),
    }).describe('Hides all but the first and last characters.'),
    strictObject({ name: literal('remove') }).describe('Takes the value out; nothing stands in its place.'),
    strictObject({ name: literal('keep') }).describe('Leaves the value and counts it in the report.'),
    strictObject({ name: literal('drop') }).describe('Drops the whole record.'),
    strictObject({ name: literal('fail') }).describe('Raises `SJ_FINDING`.'),
  ]);
  const action = union([oneOf(ACTION_NAMES), spec]);

  const entity = string().min(1);
  const rule = {
    entity: entity
      .default(RULE_ENTITY)
      .describe('Entity the value is reported and labelled as. A new name is declared by using it here.'),
    action: action
      .optional()
      .describe('Without it the value gets what `actions` or `action` says for the entity.'),
  };
  const flags = literal('i').optional().describe('`i` ignores case.');

  const keyRule = strictObject(rule);
  const pathRule = strictObject({
    path: string().describe('Path to the value.'),
    ...rule,
    caseSensitive: zod.boolean().default(false).describe('Whether keys are compared exactly.'),
  });
  const allowRule = strictObject({
    value: string()
      .min(1)
      .optional()
      .describe(
        'The whole value. A value with an `@` in it ignores the case of ASCII letters, any other is exact.',
      ),
    pattern: string()
      .optional()
      .describe('RE2 pattern that must match the whole value; in place of `value`.'),
    flags,
    entity: entity.optional().describe('Only findings of this entity. Default: of any.'),
  });
  const detector = strictObject({
    id: string()
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case words joined by dashes')
      .max(64)
      .describe('Unique, lower-case words joined by dashes.'),
    entity: entity.describe('Entity it finds: one of the catalogue, or a new name, which is so declared.'),
    pattern: string().describe('RE2 pattern, at most 2,000 characters. It may not match the empty string.'),
    flags,
    keywords: array(string())
      .default([])
      .describe(
        'Words of which one must stand before the match. ASCII letters and single spaces, 3 letters or more.',
      ),
    keywordWindow: int()
      .min(1)
      .max(512)
      .default(DETECTOR_DEFAULTS.keywordWindow)
      .describe('Bytes before the match in which a keyword counts.'),
    validator: string()
      .optional()
      .describe('A shipped validator that must accept the match, such as `luhn`.'),
    action: action.optional().describe('Without it: what `actions` or `action` says for the entity.'),
    confidence: number()
      .min(0)
      .max(1)
      .default(DETECTOR_DEFAULTS.confidence)
      .describe('Compared with the threshold.'),
  });

  const serve = makeServeSchema(zod);
  const config = strictObject({
    $schema: string().optional().describe('For editors; ignored.'),
    preset: union([string(), array(string())])
      .optional()
      .describe('Choice of entities, one or several. Default `default`, or none where `entities` is given.'),
    entities: array(string())
      .default([])
      .describe('Entities to look for, beside those of `preset` where that is given too.'),
    excludeEntities: array(string()).default([]).describe('Entities not to look for.'),
    engine: oneOf(ENGINES)
      .default(SETTING_DEFAULTS.engine)
      .describe(
        'What finds candidates: `auto` takes what is quickest, the kernel for the built-in literals and libhs, where it is installed, for custom patterns. Findings are the same.',
      ),
    workers: union([int().min(LIMITS.workers[0]).max(LIMITS.workers[1]), literal('auto')])
      .default(SETTING_DEFAULTS.workers)
      .describe('Threads that scrub; `auto`: one less than there are cores, 1 to 8.'),
    threshold: number()
      .min(0)
      .max(1)
      .optional()
      .describe(
        'Findings with less confidence are dropped. 0.5 when it is not given; preset `strict` has 0.3.',
      ),
    thresholds: record(string(), number().min(0).max(1))
      .default({})
      .describe('Threshold by entity, in place of `threshold`.'),
    action: action
      .default(SETTING_DEFAULTS.action)
      .describe('What is done with a finding: the name of an action, or an object with its options.'),
    actions: record(string(), action).default({}).describe('Action by entity, in place of `action`.'),
    keys: record(string(), union([oneOf(ACTION_NAMES), keyRule]))
      .default({})
      .describe('Keys whose value is treated whatever it holds, at any depth: an action, or a key rule.'),
    paths: array(union([string(), pathRule]))
      .default([])
      .describe('Paths whose value is treated whatever it holds: text, or a path rule.'),
    protect: array(string()).default([]).describe('Paths whose value is never scanned or changed.'),
    protectDefaults: zod
      .boolean()
      .default(SETTING_DEFAULTS.protectDefaults)
      .describe('Whether the envelopes of well-known loggers are protected too.'),
    allow: array(union([string().min(1), allowRule]))
      .default([])
      .describe('Values that are left alone: text, or an allow rule.'),
    detectors: array(detector).default([]).describe('Detectors of your own.'),
    maxRecord: int()
      .min(LIMITS.maxRecord[0])
      .max(LIMITS.maxRecord[1])
      .default(SETTING_DEFAULTS.maxRecord)
      .describe('Bytes of a record that are scanned at once; a longer one is scanned in overlapping pieces.'),
    batch: int()
      .min(LIMITS.batch[0])
      .max(LIMITS.batch[1])
      .default(SETTING_DEFAULTS.batch)
      .describe('Bytes that are scanned at once.'),
    report: string().min(1).optional().describe('File that gets a report of counts, without any values.'),
    serve: serve.optional().describe('The service, `scrubjay serve`; the other faces pass over it.'),
  }).describe('Configuration of ScrubJay');

  return { config, action, spec, keyRule, pathRule, allowRule, detector, serve };
}

export type Schemas = ReturnType<typeof makeSchema>;
/** A configuration as users write it. */
export type ScrubJayConfig = z.input<Schemas['config']>;
/** Of the right shape, defaults filled in; names, patterns and paths not yet looked at. */
export type ShapedConfig = z.output<Schemas['config']>;

/** The published JSON Schema of what users write. */
export function jsonSchema(zod: typeof z): Record<string, unknown> {
  return {
    $id: 'scrubjay.config.schema.json',
    title: 'scrubjay.config',
    ...zod.toJSONSchema(makeSchema(zod).config, { io: 'input' }),
  };
}
