/** Which entities may cost something: those that most candidates lead to. Candidates are counted, so there is no noise in it. */
import { detectors, type ResolvedConfig } from '@scrubjay/core';
import {
  compilePolicy,
  createMatcher,
  type Frame,
  Kind,
  type Matcher,
  Pipeline,
} from '@scrubjay/core/internal';

type Policy = ReturnType<typeof compilePolicy>;

/** Entities by the candidates that the frames hold for them; the most first, those without any left out. */
export function countCandidates(
  config: ResolvedConfig,
  text: Buffer,
  frames: readonly Frame[],
): [entity: string, candidates: number][] {
  const policy = compilePolicy(config, detectors);
  const { matcher, filter } = createMatcher(policy);
  const kinds = new Map<number, number>();
  const pipeline = new Pipeline(policy, watched(matcher, kinds), filter);
  for (const frame of frames) pipeline.hits(text, frame);
  matcher.close();
  const counts = new Map<string, number>();
  for (const [kind, times] of kinds) {
    for (const entity of entitiesOf(policy, kind)) counts.set(entity, (counts.get(entity) ?? 0) + times);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The same matcher; what it reports is counted by kind, in decoded strings too. */
function watched(matcher: Matcher, kinds: Map<number, number>): Matcher {
  return {
    engine: matcher.engine,
    reader: matcher.reader,
    memory: matcher.memory,
    close: () => matcher.close(),
    slot: (depth) => {
      const slot = matcher.slot(depth);
      return {
        get bytes() {
          return slot.bytes;
        },
        get found() {
          return slot.found;
        },
        fit: (n) => slot.fit(n),
        scan: (n) => {
          const count = slot.scan(n);
          const { found } = slot;
          for (let i = 0; i < count * 3; i += 3) kinds.set(found[i], (kinds.get(found[i]) ?? 0) + 1);
          return count;
        },
      };
    },
  };
}

const SHAPES = new Map(Object.entries(Kind).map(([name, kind]) => [kind as number, name.toLowerCase()]));

/** Entities that look at a candidate of the kind: by shape, prefix, layout, word or key. */
function entitiesOf(policy: Policy, kind: number): Set<string> {
  const entities = new Set<string>();
  if (kind < Kind.LITERAL) {
    const targets = (policy.shapes as Readonly<Record<string, Policy['shapes']['digits']>>)[
      SHAPES.get(kind) ?? ''
    ];
    for (const { target } of targets ?? []) entities.add(target.entity);
    if (kind === Kind.WORDS && policy.person) entities.add(policy.person.entity);
    return entities;
  }
  const id = kind - Kind.LITERAL;
  const { prefix, context, key, person } = policy.meanings[id];
  for (const { target } of [...prefix, ...context]) entities.add(target.entity);
  if (person && policy.person) entities.add(policy.person.entity);
  if (key) {
    for (let one = policy.keys.get(policy.literals[id].text) ?? null; one; one = one.next)
      entities.add(one.target.entity);
  }
  return entities;
}
