export { defaults, RULE_ENTITY } from './defaults.ts';
export { CONFIG_FILES, findConfigFile } from './file.ts';
export { keyWords } from './keyname.ts';
export { type LoadOptions, loadConfig, loadConfigSync } from './load.ts';
export { formatPath, type ParsedPath, parsePath } from './path.ts';
export { PRESETS, type Preset, SAFE_HARBOR, selectEntities } from './presets.ts';
export type { ScrubJayConfig } from './schema.ts';
export { SETTINGS, type Setting } from './settings.ts';
export type {
  AllowRule,
  CustomDetector,
  FieldDecision,
  FieldRule,
  KeyRule,
  KnownNames,
  PathRule,
  PathSegment,
  ResolvedConfig,
} from './types.ts';
export { validateConfig } from './validate.ts';
