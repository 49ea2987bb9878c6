/** Names that a configuration uses: entities, validators. Collects a coded problem for each that does not exist. */
import { ScrubJayError } from '../errors.ts';
import { RULE_ENTITY } from './defaults.ts';
import { editDistance, hint, shown } from './nearest.ts';
import { whereIn } from './plain.ts';
import type { ShapedConfig } from './schema.ts';
import type { KnownNames } from './types.ts';

const ENTITY = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/**
 * The catalogue's entity that a new name is a slip of. Strict, for a true new name must pass: one edit away, eight letters
 * or more, and the same country where two letters in front name one (US_SSN is no slip of UK_SSN).
 */
function slipOf(name: string, entities: readonly string[]): string | undefined {
  const country = (entity: string) => /^[A-Z]{2}(?=_)/.exec(entity)?.[0];
  if (name.length < 8) return undefined;
  return entities.find((entity) => country(entity) === country(name) && editDistance(name, entity) === 1);
}

export class Names {
  readonly problems: ScrubJayError[] = [];
  readonly #known: KnownNames;
  readonly #entities: Set<string>;

  /** Detectors and rules may name new entities, which from then on exist for the whole configuration. */
  constructor(known: KnownNames, config: ShapedConfig) {
    this.#known = known;
    this.#entities = new Set([...known.entities, RULE_ENTITY]);
    const declare = (path: string, name: string) => {
      if (this.#entities.has(name)) return;
      const slip = slipOf(name, known.entities);
      if (slip)
        this.value(path, `${shown(name)} is too like ${slip} to be a new entity; did you mean ${slip}?`);
      else if (!ENTITY.test(name) || name.length > 64)
        this.value(path, `${shown(name)} is no name for an entity: capitals and digits, words joined by _`);
      else this.#entities.add(name);
    };
    config.detectors.forEach((detector, i) => {
      declare(`detectors[${i}].entity`, detector.entity);
    });
    for (const [key, rule] of Object.entries(config.keys)) {
      if (typeof rule === 'object') declare(whereIn(['keys', key, 'entity']), rule.entity);
    }
    config.paths.forEach((rule, i) => {
      if (typeof rule === 'object') declare(`paths[${i}].entity`, rule.entity);
    });
  }

  value(path: string, reason: string): void {
    this.problems.push(ScrubJayError.of('SJ_CONFIG_VALUE', { path, reason }));
  }

  /** `reason` is why a pattern is refused; undefined when it is not. */
  pattern(path: string, reason: string | undefined): void {
    if (reason !== undefined) this.problems.push(ScrubJayError.of('SJ_CONFIG_PATTERN', { path, reason }));
  }

  entity(path: string, name: string): void {
    if (this.#entities.has(name)) return;
    const near = hint(name, [...this.#entities]);
    this.problems.push(ScrubJayError.of('SJ_UNKNOWN_ENTITY', { path, name: shown(name), hint: near }));
  }

  validator(path: string, name: string): void {
    if (this.#known.validators.includes(name)) return;
    const near = hint(name, this.#known.validators);
    this.problems.push(ScrubJayError.of('SJ_UNKNOWN_VALIDATOR', { path, name: shown(name), hint: near }));
  }
}
