/** From a configuration of the right shape to the one the core works from: names, patterns and paths are checked here. */
import { ScrubJayError } from '../errors.ts';
import { DETECTOR_DEFAULTS, SETTING_DEFAULTS } from './defaults.ts';
import { Names } from './names.ts';
import { hint, shown } from './nearest.ts';
import { refusePattern } from './pattern.ts';
import { whereIn } from './plain.ts';
import { PRESETS, presetThreshold } from './presets.ts';
import { allowRules, fieldRules, fullAction, keyRules, protectRules } from './rules.ts';
import type { ShapedConfig } from './schema.ts';
import type { CustomDetector, KnownNames, ResolvedConfig } from './types.ts';

function presetsOf(config: ShapedConfig, names: Names): string[] {
  const given = config.preset ?? (config.entities.length > 0 ? [] : SETTING_DEFAULTS.preset);
  const list = [...new Set(typeof given === 'string' ? [given] : given)];
  return list.filter((name, i) => {
    if (Object.hasOwn(PRESETS, name)) return true;
    const path = typeof given === 'string' ? 'preset' : `preset[${i}]`;
    const near = hint(name, Object.keys(PRESETS));
    names.problems.push(ScrubJayError.of('SJ_UNKNOWN_PRESET', { path, name: shown(name), hint: near }));
    return false;
  });
}

function customDetectors(config: ShapedConfig, known: KnownNames, names: Names): CustomDetector[] {
  const ids = new Set(known.detectors);
  return config.detectors.map((detector, i) => {
    const where = `detectors[${i}]`;
    if (ids.has(detector.id))
      names.value(`${where}.id`, `there is another detector called ${shown(detector.id)}`);
    ids.add(detector.id);
    names.pattern(`${where}.pattern`, refusePattern(detector.pattern, detector.flags === 'i'));
    if (detector.validator !== undefined) names.validator(`${where}.validator`, detector.validator);
    const keywords = detector.keywords.map((word) => word.toLowerCase());
    keywords.forEach((word, k) => {
      if (!/^[a-z]+( [a-z]+)*$/.test(word) || word.length < 3 || word.length > 64)
        names.value(
          `${where}.keywords[${k}]`,
          'a keyword is 3 to 64 ASCII letters, words joined by single spaces',
        );
    });
    return {
      id: detector.id,
      entity: detector.entity,
      pattern: detector.pattern,
      caseInsensitive: detector.flags === 'i',
      keywords,
      keywordWindow: detector.keywordWindow ?? DETECTOR_DEFAULTS.keywordWindow,
      validator: detector.validator ?? null,
      action: detector.action === undefined ? null : fullAction(detector.action),
      confidence: detector.confidence,
    };
  });
}

function byEntity<V, R>(setting: string, record: Record<string, V>, names: Names, map: (value: V) => R) {
  return Object.fromEntries(
    Object.entries(record).map(([entity, value]) => {
      names.entity(whereIn([setting, entity]), entity);
      return [entity, map(value)];
    }),
  );
}

/** The configuration is good for use only where there are no problems. */
export function resolveConfig(
  config: ShapedConfig,
  known: KnownNames,
): { config: ResolvedConfig; problems: readonly ScrubJayError[] } {
  const names = new Names(known, config);
  const preset = presetsOf(config, names);
  for (const setting of ['entities', 'excludeEntities'] as const) {
    config[setting].forEach((name, i) => {
      names.entity(`${setting}[${i}]`, name);
    });
  }
  const thresholds = byEntity('thresholds', config.thresholds, names, (value) => value);
  const actions = byEntity('actions', config.actions, names, fullAction);
  const keys = keyRules(config.keys, names);
  const paths = fieldRules(config.paths, names);
  const resolved: ResolvedConfig = {
    preset,
    entities: [...new Set(config.entities)],
    excludeEntities: [...new Set(config.excludeEntities)],
    engine: config.engine,
    workers: config.workers,
    threshold: config.threshold ?? presetThreshold(preset) ?? SETTING_DEFAULTS.threshold,
    thresholds,
    action: fullAction(config.action),
    actions,
    keys,
    paths,
    protect: protectRules(config, keys, paths, names),
    allow: allowRules(config.allow, names),
    detectors: customDetectors(config, known, names),
    maxRecord: config.maxRecord,
    batch: config.batch,
    report: config.report ?? null,
    serve: config.serve ?? null,
  };
  return { config: resolved, problems: names.problems };
}
