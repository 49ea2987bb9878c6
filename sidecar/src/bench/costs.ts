/**
 * What each entity costs: the same batches with it and without it. The rounds are interleaved, so that what disturbs a run
 * disturbs its neighbours too; each run is held against the runs with everything before and behind it; and a control, everything a
 * second time, says what measuring gives where there is nothing to find.
 */
import { detectors, type ResolvedConfig } from '@scrubjay/core';
import { CoreScrubber, type Frame, Output } from '@scrubjay/core/internal';
import type { Costs, EntityCost, Findings, Share } from './result.ts';
import { FEWEST, medianInterval } from './spread.ts';
import { countCandidates } from './suspects.ts';

/** Entities that are told. */
const SHOWN = 10;
/** Entities that are measured: a few more, for the candidates alone do not say which are dear. */
const TRIED = 13;
/** Rounds that are aimed at; the sample is as large as the time allows for that many. */
const ROUNDS = 40;
const WARM = 2;
/** Runs between two with everything. */
const EVERY = 3;

interface Side {
  readonly name: string;
  readonly core: CoreScrubber;
  /** Shares saved, a round at a time. */
  readonly saved: number[];
}

const output = new Output();

/** CPU time in ms: where others use the machine too, the clock on the wall says little. */
function cpuOf(core: CoreScrubber, text: Buffer, frames: readonly Frame[]): number {
  const began = process.cpuUsage();
  for (const frame of frames) {
    output.reset(frame.to - frame.from + 1024);
    core.pipeline.scrub(text, frame, output);
  }
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** So many of the frames, from all over the text. */
function spaced(frames: readonly Frame[], count: number): Frame[] {
  const n = Math.min(frames.length, Math.max(1, count));
  return Array.from({ length: n }, (_, i) => frames[Math.floor(((i + 0.5) * frames.length) / n)]);
}

export function without(config: ResolvedConfig, entities: readonly string[]): ResolvedConfig {
  return { ...config, excludeEntities: [...config.excludeEntities, ...entities] };
}

/** Null when `ms` was too short for a statement. */
export function measureCosts(
  asked: ResolvedConfig,
  text: Buffer,
  frames: readonly Frame[],
  findings: Findings,
  ms: number,
): Costs | null {
  const until = performance.now() + ms;
  // With engine hyperscan each would need a database of its own. The candidates, and what they cost, are the same.
  const config: ResolvedConfig = { ...asked, engine: 'auto' };
  const base = new CoreScrubber(config);
  // Warms up the code that all share, and says how long a batch takes.
  const few = spaced(frames, 16);
  cpuOf(base, text, few);
  const fewBytes = few.reduce((sum, { from, to }) => sum + to - from, 0);
  const perByte = cpuOf(base, text, few) / fewBytes;

  const candidates = countCandidates(config, text, few);
  const own = new Set(config.detectors.map(({ entity }) => entity));
  // A user's own patterns are looked for by themselves: candidates say nothing of them.
  const tried = [...new Set([...own, ...candidates.map(([entity]) => entity)])].slice(0, TRIED);
  const { entities } = base.policy;
  const rest = entities.filter((entity) => !tried.includes(entity));
  const unseen = entities.filter((entity) => !findings.byEntity[entity]);
  const side = (name: string, settings: ResolvedConfig): Side => ({
    name,
    core: new CoreScrubber(settings),
    saved: [],
  });
  const control = side('control', config);
  const others = side('others', without(config, rest));
  const idle = side('idle', without(config, unseen));
  const all = side('all', without(config, entities));
  const other = asked.engine === 'auto' ? null : side('asked', asked);
  const each = tried.map((entity) => side(entity, without(config, [entity])));
  const sides = [control, others, idle, all, ...(other ? [other] : []), ...each];
  // One that ran more often than the others would find its tables in the processor's caches, and they would not.
  const whole = Array.from({ length: Math.ceil(sides.length / EVERY) + 1 }, () => new CoreScrubber(config));

  const runs = sides.length + whole.length;
  const wanted = (until - performance.now()) / ((ROUNDS + WARM) * runs * perByte);
  const frameBytes = text.length / frames.length;
  const sample = spaced(frames, Math.round(wanted / frameBytes));
  let rounds = -WARM;
  for (; rounds < FEWEST || performance.now() < until; rounds++) {
    round(whole, sides, text, sample, rounds);
    if (performance.now() > until + ms) break;
  }
  for (const core of [base, ...whole, ...sides.map((one) => one.core)]) core.close();

  const noise = medianInterval(control.saved);
  if (!noise) return null;
  const limit = Math.max(Math.abs(noise.low), Math.abs(noise.high));
  const told = ({ saved }: Pick<Side, 'saved'>) => {
    const share = medianInterval(saved) as Share;
    return { share, clear: share.median > limit && share.low > Math.max(0, noise.high) };
  };
  const fewMB = fewBytes / 1e6;
  const found = each.map((one): EntityCost => {
    const times = candidates.find(([entity]) => entity === one.name)?.[1] ?? 0;
    return {
      entity: one.name,
      detectors: [...detectors, ...config.detectors]
        .filter(({ entity }) => entity === one.name)
        .map(({ id }) => id),
      ...told(one),
      candidatesPerMB: Math.round(times / fewMB),
      found: findings.byEntity[one.name] ?? 0,
    };
  });
  found.sort((a, b) => b.share.median - a.share.median);
  return {
    sample: sample.reduce((sum, { from, to }) => sum + to - from, 0),
    rounds: control.saved.length,
    noise: limit,
    entities: found.slice(0, SHOWN),
    others: { count: rest.length, ...told(others) },
    idle: { count: unseen.length, ...told(idle) },
    all: { count: entities.length, ...told(all) },
    // Not what the engine that was asked for saves, but what is saved without it.
    auto: other && told({ saved: other.saved.map((share) => -share / (1 - share)) }),
  };
}

/**
 * Each side once, another one first each time, and everything in between. Not from either end in turn: who came last and is
 * first now would find its tables still in the processor's caches.
 */
function round(
  whole: readonly CoreScrubber[],
  sides: readonly Side[],
  text: Buffer,
  sample: readonly Frame[],
  n: number,
): void {
  const first = (n + WARM) % sides.length;
  const order = [...sides.slice(first), ...sides.slice(0, first)];
  const references: number[] = [];
  const times = order.map((one, i) => {
    if (i % EVERY === 0) references.push(cpuOf(whole[references.length], text, sample));
    return cpuOf(one.core, text, sample);
  });
  references.push(cpuOf(whole[references.length], text, sample));
  if (n < 0) return;
  for (const [i, one] of order.entries()) {
    const before = Math.floor(i / EVERY);
    one.saved.push(1 - (2 * times[i]) / (references[before] + references[before + 1]));
  }
}
