export { defaults, RULE_ENTITY } from './defaults.ts';
export { formatPath, type ParsedPath, parsePath } from './path.ts';
export { PRESETS, type Preset, selectEntities } from './presets.ts';
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
