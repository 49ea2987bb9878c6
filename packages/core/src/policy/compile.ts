/** ResolvedConfig + detectors → CompiledPolicy. */
import { type PathSegment, type ResolvedConfig, RULE_ENTITY, selectEntities } from '../config/index.ts';
import { keyWords } from '../config/keyname.ts';
import type { ContextRule, Detector, Shape } from '../detectors/types.ts';
import { ScrubJayError } from '../errors.ts';
import { CHAT_DETECTORS } from '../evaluate/chat/index.ts';
import { actions } from '../redact/actions/index.ts';
import type { ActionSpec } from '../types.ts';
import type { CompiledPolicy, ContextTarget, KeyTarget, ShapeTarget, Target } from './compiled.ts';
import { LayoutTable } from './layout-table.ts';
import { LiteralTable } from './literal-table.ts';

export const PERSON = 'PERSON';
/** From this threshold down names and numbers are taken out of short turns of talk: that of preset `strict`. */
const TALK = 0.3;

const SHAPES: readonly Shape[] = [
  'digits',
  'card',
  'ssn',
  'dotted',
  'colons',
  'at',
  'iban',
  'token',
  'words',
  'street',
];

export function compilePolicy(config: ResolvedConfig, catalogue: readonly Detector[]): CompiledPolicy {
  const entities = selectEntities(config, { entities: [...new Set(catalogue.map((d) => d.entity))] });
  const chosen = new Set(entities);
  const target = (
    entity: string,
    detector: string,
    rule: boolean,
    action = config.actions[entity],
  ): Target => ({
    entity,
    detector,
    action: known(action ?? config.action, entity),
    threshold: rule ? 0 : (config.thresholds[entity] ?? config.threshold),
    rule,
  });

  const table = new LiteralTable();
  const layoutTable = new LayoutTable();
  const keys = new Map<string, KeyTarget>();
  const ruleKeys = new Map<string, KeyTarget>();
  const loneKeys: string[] = [];
  const notKeys = new Map<string, Set<string>>();
  const shapes = Object.fromEntries(SHAPES.map((shape) => [shape, [] as ShapeTarget[]])) as Record<
    Shape,
    ShapeTarget[]
  >;
  let person: Target | null = null;
  const chat = new Map<string, Target>();

  for (const detector of catalogue) {
    if (!chosen.has(detector.entity)) continue;
    const to = target(detector.entity, detector.id, false);
    const isPerson = detector.entity === PERSON;
    if (isPerson) person = to;
    if (CHAT_DETECTORS.has(detector.id) && to.threshold <= TALK) chat.set(to.entity, to);
    const entry = { target: to, detector, pattern: detector.pattern ? plain(detector.pattern) : null };
    // What can never reach the threshold is not looked for.
    if (detector.certain || detector.confidence >= to.threshold) {
      for (const shape of detector.shapes ?? []) shapes[shape].push(entry);
      for (const prefix of detector.prefixes ?? []) table.prefix(prefix, entry);
      for (const layout of detector.groups ?? []) layoutTable.group(layout, entry);
      for (const layout of detector.codes ?? []) layoutTable.code(layout, entry);
    }
    for (const rule of detector.context ?? []) {
      if (!isPerson && rule.confidence < to.threshold) continue;
      const context = new Context(to, rule);
      for (const word of rule.words) table.context(word, context, isPerson);
    }
    for (const key of detector.keys ?? []) {
      const entry: KeyTarget = {
        target: to,
        validate: detector.validateKeyed ?? null,
        everyType: false,
        person: isPerson,
        cookies: detector.id === 'cookie',
        next: null,
      };
      let last = keys.get(key);
      while (last?.next) last = last.next;
      if (last) last.next = entry;
      else keys.set(key, entry);
      table.key(key, isPerson);
    }
    for (const key of detector.notKeys ?? [])
      notKeys.set(key, (notKeys.get(key) ?? new Set()).add(detector.id));
  }

  for (const rule of config.keys) {
    const to = target(rule.entity, `key:${rule.key}`, true, rule.action ?? undefined);
    ruleKeys.set(rule.key, {
      target: to,
      validate: null,
      everyType: true,
      person: false,
      next: null,
    });
    if (!table.key(rule.key, false)) loneKeys.push(rule.key);
  }

  for (const words of ['insert into', 'insert ignore into', 'replace into']) table.statement(words);

  let walkAll = false;
  const paths = config.paths.map((rule) => {
    const last = rule.segments.findLast(
      (segment): segment is string => typeof segment === 'string' && !isWild(segment),
    );
    if (last === undefined || !table.path(last)) {
      walkAll = true;
      if (last !== undefined) loneKeys.push(keyWords(last));
    }
    return {
      rule,
      target: target(rule.entity, `path:${rule.path}`, true, rule.action ?? undefined),
      last: last ?? '',
    };
  });

  const protect = new Map<string, (typeof config.protect)[number][]>();
  for (const rule of config.protect) {
    const last = lastKey(rule.segments).toLowerCase();
    protect.set(last, [...(protect.get(last) ?? []), rule]);
  }

  const custom = config.detectors.flatMap((detector, index) =>
    chosen.has(detector.entity)
      ? [{ target: target(detector.entity, detector.id, false, detector.action ?? undefined), index }]
      : [],
  );

  const { literals, meanings } = table.finish();
  const { layouts, meanings: layoutMeanings } = layoutTable.finish();
  return {
    config,
    entities,
    labels: new Set([...catalogue.map((d) => d.entity), ...entities, RULE_ENTITY]),
    literals,
    layouts,
    meanings: [...meanings, ...layoutMeanings],
    shapes,
    ruleKeys,
    loneKeys: loneKeys.length === 0 ? null : loneKeyPattern(loneKeys),
    keys,
    notKeys,
    person,
    talk: chat.size > 0 || (person !== null && person.threshold <= TALK),
    chat,
    paths,
    walkAll,
    protect,
    custom,
  };
}

/** A hand-made configuration may name what is no action: better told now than with each record. */
function known(action: Readonly<ActionSpec>, entity: string): Readonly<ActionSpec> {
  if (Object.hasOwn(actions, action.name)) return action;
  throw ScrubJayError.of('SJ_CONFIG_VALUE', {
    path: `actions.${entity}`,
    reason: `there is no action ${String(action.name)}`,
  });
}

/** Its patterns are made when a word is first met: a policy has seven hundred, and most logs meet few. */
class Context implements ContextTarget {
  readonly target: Target;
  readonly rule: ContextRule;
  readonly eitherSide: boolean;
  #pattern: RegExp | undefined;
  #before: RegExp | null | undefined;

  constructor(target: Target, rule: ContextRule) {
    this.target = target;
    this.rule = rule;
    this.eitherSide = 'before' in rule || Boolean(rule.around);
  }

  get pattern(): RegExp {
    this.#pattern ??= plain(this.rule.pattern, 'g');
    return this.#pattern;
  }

  get before(): RegExp | null {
    if (this.#before === undefined) this.#before = this.rule.before ? plain(this.rule.before) : null;
    return this.#before;
  }
}

/** Without the `d` flag: V8 runs such a pattern a second time for the indices, and the span can be told without. */
function plain(pattern: RegExp, more = ''): RegExp {
  return new RegExp(pattern.source, pattern.flags.replace('d', '') + more);
}

/** Finds keys that are no literals, with what may stand behind a key; over latin1, so that an index is a byte offset. */
function loneKeyPattern(keys: readonly string[]): RegExp {
  const words = keys.map((key) =>
    Buffer.from(key, 'utf8')
      .toString('latin1')
      .split('_')
      .map((word) => word.replace(/[^A-Za-z0-9\x80-\xff]/g, '\\$&'))
      .join('[^A-Za-z0-9\\x80-\\xff]{0,2}'),
  );
  return new RegExp(
    `(?<![A-Za-z0-9\\x80-\\xff])(?:${words.join('|')})(?=[\\\\"'\\]]{0,8}[ \\t]{0,2}[:=])`,
    'gi',
  );
}

function isWild(segment: PathSegment): boolean {
  return segment === '*' || segment === '**';
}

/** Last named key of a path; empty when it ends in a wildcard or an index, which every key may match. */
function lastKey(segments: readonly PathSegment[]): string {
  const last = segments.at(-1);
  return typeof last === 'string' && !isWild(last) ? last : '';
}

/** Key of the table for a key of a record: the longest run of its last words that is known. */
export function findKey(policy: CompiledPolicy, raw: string): KeyTarget | null {
  let words = keyWords(raw);
  const rule = policy.ruleKeys.get(words);
  if (rule) return rule;
  const barred = barredFrom(policy, raw);
  while (words !== '') {
    const found = without(policy.keys.get(words) ?? null, barred);
    if (found) return found;
    const cut = words.indexOf('_');
    if (cut < 0) return null;
    words = words.slice(cut + 1);
  }
  return null;
}

/** Ids of the detectors that say of a key, by the whole of it or its last words, that it is none of theirs. */
export function barredFrom(policy: CompiledPolicy, raw: string): ReadonlySet<string> {
  const words = keyWords(raw).split('_');
  return new Set(words.flatMap((_, i) => [...(policy.notKeys.get(words.slice(i).join('_')) ?? [])]));
}

/** The list less the detectors that say of the key that it is none of theirs. */
function without(key: KeyTarget | null, barred: ReadonlySet<string>): KeyTarget | null {
  if (!key || barred.size === 0) return key;
  const next = without(key.next, barred);
  return barred.has(key.target.detector) ? next : { ...key, next };
}
