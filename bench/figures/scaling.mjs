// MB/s while one thing varies. The points of a figure are sides of one run, in turns.
import { availableParallelism } from 'node:os';
import { defaults, knownNames, selectEntities } from '@scrubjay/core';
import { digest } from '../lib/digest.mjs';
import { corpus } from '../lib/inputs.mjs';
import { interleave } from '../lib/sides.mjs';
import { ratios, summary } from '../lib/stats.mjs';
import { Expectation, verifier } from '../lib/verify.mjs';

/** What is looked for when nothing is configured. */
const chosen = new Set(selectEntities(defaults, knownNames()));
const entities = knownNames().entities.filter((entity) => chosen.has(entity));
const cores = availableParallelism();

const bytes = (n) => (n >= 1e6 ? `${n / 1e6} MB` : n >= 1000 ? `${n / 1000} KB` : `${n} B`);

/** An input like another one, whose findings nobody knows beforehand: engines are held to each other. */
const like = (input, name, change) => ({
  ...input,
  name: `${input.name}-${name}`,
  corpus: { ...input.corpus, ...change },
  expected: {},
});

/**
 * What a point is: `label`, and what differs in `input`, `policy`, `workers`. `points` where they depend on the machine or the
 * catalogue. `alike`: the findings are the same at every point.
 */
const VARY = {
  workers: {
    alike: true,
    points: () => [...new Set([1, 2, 4, 8, 16, 32, 64].filter((n) => n < cores).concat(cores))],
    of: (n) => ({ label: `${n} ${n === 1 ? 'worker' : 'workers'}`, workers: n }),
  },
  batch: {
    alike: true,
    // A batch is no longer than a record may be.
    of: (n) => ({
      label: `batches of ${n / 1024} KiB`,
      policy: { batch: n, maxRecord: Math.max(n, defaults.maxRecord) },
    }),
  },
  entities: {
    points: (wanted) => wanted.filter((n) => n < entities.length).concat(entities.length),
    of: (n, input) => ({
      input: { ...input, expected: {} },
      label: n === entities.length ? `all ${n} entities` : `${n} ${n === 1 ? 'entity' : 'entities'}`,
      policy: { preset: [], entities: entities.slice(0, n) },
    }),
  },
  share: {
    of: (percent, input) => ({
      label: `${percent} % of the lines`,
      input: like(input, `share-${percent}`, { pii: percent / 100 }),
    }),
  },
  line: {
    of: (n, input) => ({
      label: `lines of ${bytes(n)}`,
      input: like(input, `line-${n}`, { lineBytes: n }),
    }),
  },
};

/** All points with their corpora, as sides by engine. */
async function sidesOf(definition, { input, mb, how }) {
  const { vary, engines, points = [] } = definition;
  const { of, alike, points: choose = (wanted) => wanted } = VARY[vary];
  const shared = new Expectation(alike ? input : { ...input, expected: {} }, mb);
  const sides = [];
  for (const at of choose(points[how] ?? points)) {
    const point = { input, workers: 1, ...of(at, input) };
    const made = await corpus(point.input, mb);
    const { lines } = await digest(made.path);
    const expectation = alike ? shared : new Expectation(point.input, mb);
    for (const engine of engines) {
      const policy = { ...input.policy, ...point.policy };
      sides.push({
        name: `${engine}, ${point.label}`,
        module: 'stream',
        options: { path: made.path, policy, engine, workers: point.workers },
        series: engine,
        at,
        label: point.label,
        bytes: made.bytes,
        lineBytes: made.bytes / lines,
        expectation,
      });
    }
  }
  return sides;
}

/** @throws WrongFindings before anything is timed */
export async function measure([definition], { input, mb, rounds, how, say }) {
  const sides = await sidesOf(definition, { input, mb, how });
  const byName = Object.fromEntries(sides.map((side) => [side.name, side]));
  say(`  ${sides.length} points, ${rounds} rounds over ${mb} MB`);
  const times = await interleave(byName, {
    rounds,
    verify: (name, result) => verifier(byName[name].expectation)(name, result),
  });
  const perMB = (side, list) => list.map((ms) => (1e6 * ms) / side.bytes);
  return sides.map((side) => {
    const { wall, cpu } = times[side.name];
    const first = sides.find(({ series }) => series === side.series);
    const each = perMB(side, wall);
    return {
      figure: definition.name,
      series: side.series,
      at: side.at,
      label: side.name,
      ...summary(each.map((ms) => 1000 / ms)),
      unit: ' MB/s',
      ratioToFirst: side === first ? undefined : ratios(each, perMB(first, times[first.name].wall)).median,
      cpuPerMB: summary(perMB(side, cpu)).median,
      note: `${side.expectation.total} findings, lines of ${side.lineBytes.toFixed(0)} bytes`,
    };
  });
}
