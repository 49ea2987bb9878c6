import { ScrubJayError } from '../errors.ts';
import { loadZod } from './lazy.ts';
import { copyPlain, deepFreeze, whereIn } from './plain.ts';
import { selectEntities } from './presets.ts';
import { quickShape } from './quick.ts';
import { resolveConfig } from './resolve.ts';
import { makeSchema, type Schemas, type ShapedConfig } from './schema.ts';
import { shapeProblems } from './shape.ts';
import type { KnownNames, ResolvedConfig } from './types.ts';

let schemas: Schemas | undefined;

type Plain = Readonly<Record<string, unknown>>;

/**
 * Settings of the right shape, with the problems of the others. Those others fall back to their defaults, so that names and
 * patterns can be looked at as well and the user is told everything at once.
 */
function shape(plain: unknown): { config?: ShapedConfig; problems: readonly ScrubJayError[] } {
  const quick = quickShape(plain);
  if (quick) return { config: quick, problems: [] };
  schemas ??= makeSchema(loadZod());
  const parsed = schemas.config.safeParse(plain);
  if (parsed.success) return { config: parsed.data, problems: [] };
  const { issues } = parsed.error;
  const bad = new Set(issues.flatMap((issue) => (issue.path.length > 0 ? [issue.path[0]] : [])));
  const shapeOf = schemas.config.shape;
  const rest = Object.entries(Object(plain) as Plain).filter(
    ([key]) => !bad.has(key) && Object.hasOwn(shapeOf, key),
  );
  return {
    config: schemas.config.safeParse(Object.fromEntries(rest)).data,
    problems: shapeProblems(issues, plain, schemas),
  };
}

/**
 * Copies a configuration, checks it, fills in the defaults and freezes the result all the way down. A setting that is
 * null or undefined counts as not set. Synchronous.
 *
 * Throws a ScrubJayError that tells every problem, a line each.
 */
export function validateConfig(raw: unknown, known: KnownNames): ResolvedConfig {
  const copy = copyPlain(raw ?? {});
  if ('problem' in copy) {
    const { path, reason } = copy.problem;
    throw ScrubJayError.of('SJ_CONFIG_VALUE', { path: whereIn(path), reason });
  }
  let plain = copy.value;
  if (typeof plain === 'object' && plain !== null && !Array.isArray(plain))
    plain = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== null));

  const shaped = shape(plain);
  if (shaped.config === undefined) throw ScrubJayError.all(shaped.problems);
  const { config, problems } = resolveConfig(shaped.config, known);
  if (shaped.problems.length > 0) {
    // A setting that was left out may have declared the entity.
    const certain = problems.filter(
      (problem) => problem.code !== 'SJ_UNKNOWN_ENTITY' || !declares(shaped.problems),
    );
    throw ScrubJayError.all([...shaped.problems, ...certain]);
  }
  if (problems.length > 0) throw ScrubJayError.all(problems);

  // Rules by key and path alone are a policy too; nothing at all is a mistake that would let everything through.
  if (config.keys.length === 0 && config.paths.length === 0 && selectEntities(config, known).length === 0)
    throw ScrubJayError.of('SJ_CONFIG_VALUE', {
      path: 'entities',
      reason: 'nothing is left to look for: preset, entities and excludeEntities together choose no entity',
    });
  return deepFreeze(config);
}

function declares(problems: readonly ScrubJayError[]): boolean {
  return problems.some((problem) => /^(detectors|keys|paths)\b/.test(problem.path ?? ''));
}
