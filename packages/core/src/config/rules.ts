/** Key, path, protect and allow rules: from what users write to what the core works from. */
import type { ActionSpec } from '../types.ts';
import { ACTION_DEFAULTS, protectedEnvelope, RULE_ENTITY } from './defaults.ts';
import { keyWords } from './keyname.ts';
import type { Names } from './names.ts';
import { shown } from './nearest.ts';
import { formatPath, parsePath } from './path.ts';
import { refusePattern } from './pattern.ts';
import { whereIn } from './plain.ts';
import type { ShapedConfig } from './schema.ts';
import type { AllowRule, FieldDecision, FieldRule, KeyRule, PathRule, PathSegment } from './types.ts';

type ActionInput = ShapedConfig['action'];

/** An action with every option filled in. */
export function fullAction(action: ActionInput): ActionSpec {
  if (typeof action === 'object') return action;
  return action in ACTION_DEFAULTS
    ? { name: action, ...ACTION_DEFAULTS[action as keyof typeof ACTION_DEFAULTS] }
    : { name: action };
}

function decision(rule: { entity: string; action?: ActionInput }): FieldDecision {
  return { entity: rule.entity, action: rule.action === undefined ? null : fullAction(rule.action) };
}

export function keyRules(keys: ShapedConfig['keys'], names: Names): KeyRule[] {
  const seen = new Map<string, string>();
  return Object.entries(keys).map(([written, rule]) => {
    const path = whereIn(['keys', written]);
    const key = keyWords(written);
    const twin = seen.get(key);
    if (key === '') names.value(path, 'a key needs a letter or a digit');
    else if (twin !== undefined) names.value(path, `means the same key as ${shown(twin)}`);
    seen.set(key, written);
    if (typeof rule === 'string') return { key, entity: RULE_ENTITY, action: fullAction(rule) };
    return { key, ...decision(rule) };
  });
}

function pathRule(where: string, text: string, caseInsensitive: boolean, names: Names): PathRule {
  const parsed = parsePath(text);
  if ('segments' in parsed)
    return { path: formatPath(parsed.segments), segments: parsed.segments, caseInsensitive };
  names.value(where, `${parsed.reason} (at character ${parsed.position})`);
  return { path: text, segments: [], caseInsensitive };
}

export function fieldRules(paths: ShapedConfig['paths'], names: Names): FieldRule[] {
  return paths.map((rule, i) => {
    if (typeof rule === 'string')
      return { ...pathRule(`paths[${i}]`, rule, true, names), entity: RULE_ENTITY, action: null };
    return { ...pathRule(`paths[${i}].path`, rule.path, !rule.caseSensitive, names), ...decision(rule) };
  });
}

const lastStep = (segments: readonly PathSegment[]): PathSegment | undefined => segments.at(-1);

/** Whether a rule that the user wrote may mean the protected path: judged by its last step alone, to be on the safe side. */
function claimed(path: PathRule, keys: readonly KeyRule[], paths: readonly FieldRule[]): boolean {
  const last = lastStep(path.segments);
  if (typeof last !== 'string') return false;
  const words = keyWords(last);
  if (keys.some((rule) => rule.key === words)) return true;
  return paths.some((rule) => {
    const step = lastStep(rule.segments);
    return step === '*' || step === '**' || (typeof step === 'string' && keyWords(step) === words);
  });
}

export function protectRules(
  config: Pick<ShapedConfig, 'protect' | 'protectDefaults'>,
  keys: readonly KeyRule[],
  paths: readonly FieldRule[],
  names: Names,
): PathRule[] {
  const own = config.protect.map((path, i) => pathRule(`protect[${i}]`, path, false, names));
  if (!config.protectDefaults) return own;
  return [...protectedEnvelope.filter((path) => !claimed(path, keys, paths)), ...own];
}

export function allowRules(allow: ShapedConfig['allow'], names: Names): AllowRule[] {
  return allow.map((rule, i) => {
    const { value, pattern, flags, entity } = typeof rule === 'string' ? { value: rule } : { ...rule };
    const where = `allow[${i}]`;
    if (entity !== undefined) names.entity(`${where}.entity`, entity);
    if ((value === undefined) === (pattern === undefined))
      names.value(where, 'needs either value or pattern');
    if (pattern === undefined && flags !== undefined) names.value(`${where}.flags`, 'goes with pattern only');
    if (pattern !== undefined) names.pattern(`${where}.pattern`, refusePattern(pattern, flags === 'i'));
    return {
      entity: entity ?? null,
      value: value ?? null,
      pattern: pattern ?? null,
      caseInsensitive: pattern === undefined ? (value ?? '').includes('@') : flags === 'i',
    };
  });
}
