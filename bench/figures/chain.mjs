// The chain: the same lines through one layer after another, so that a loss is seen where it happens. All layers are sides of
// one run, in turns; MB/s are by the clock, because from the pool on several threads and processes share the work.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../lib/command.mjs';
import { configOf } from '../lib/core.mjs';
import { digest, scrubbedDigest } from '../lib/digest.mjs';
import { corpus } from '../lib/inputs.mjs';
import { writeCalls } from '../lib/logged.mjs';
import { buildScan } from '../lib/native.mjs';
import { interleave } from '../lib/sides.mjs';
import { ratios, summary } from '../lib/stats.mjs';
import { verifier } from '../lib/verify.mjs';
import { runOnce } from '../loggers/end-to-end.mjs';

/** A logger's passes: one that warms up and one that is timed. */
const PASSES = 2;

/** The calls of a logger and what its ScrubJay must write of them; `bytes`: of its own lines, where they are others. */
async function prepareLogger(program, { path, input, engine, mb }, folder) {
  const { format, pii } = input.corpus;
  const { entries, count } = writeCalls(join(folder, 'entries.json'), { format, pii, bytes: mb * 1e6 });
  const filename = program === 'pino' ? path : join(folder, 'plain.log');
  if (filename !== path) await runOnce(program, { transport: 'file', filename, entries, count }, folder);
  const { sha, made, size } = await scrubbedDigest(filename, configOf(input.policy, engine), PASSES);
  return { options: { entries, count, sha, size: made / PASSES }, bytes: size / PASSES };
}

/** Each layer as a side: { name, label, module, options, bytes }. Null: it cannot be measured here. */
async function sideOf({ side, label, program, workers }, { path, input, engine, mb, scrubbed }, folder) {
  const name = label;
  const own = join(folder, program ?? side);
  mkdirSync(own, { recursive: true });
  const options = {
    path,
    policy: input.policy,
    engine,
    workers,
    folder: own,
    sha: scrubbed.sha,
    size: scrubbed.made,
  };
  if (side === 'hs-scan') {
    const built = buildScan(own);
    return built && { name, module: side, options: { ...options, program: built } };
  }
  if (!program) return { name, module: side, options };
  const logger = await prepareLogger(program, { path, input, engine, mb }, own);
  return { name, module: side, options: { ...options, ...logger.options, program }, bytes: logger.bytes };
}

/** Besides the findings: bytes where a layer writes any, and the same matches from C and from JavaScript. */
function layerVerifier(expectation, sha) {
  const common = verifier(expectation);
  let seen;
  return (name, result) => {
    common(name, result);
    if (result.sha && result.sha !== sha) throw new Error(`${name} wrote other bytes than the core makes`);
    if (result.matches === undefined) return;
    seen ??= result.matches;
    if (result.matches !== seen)
      throw new Error(`${name} saw ${result.matches} matches, the layer before it ${seen}`);
  };
}

function rowsOf(definition, layers, times, bytes) {
  let before = null;
  return layers.map(({ label, side }) => {
    if (!side) return { figure: definition.name, label, unit: ' MB/s', note: 'not measured: no C compiler' };
    const { wall, cpu } = times[side.name];
    const size = side.bytes ?? bytes;
    /** ms a MB, so that layers whose lines differ in length compare. */
    const each = wall.map((ms) => (1e6 * ms) / size);
    const row = {
      figure: definition.name,
      label,
      ...summary(each.map((ms) => 1000 / ms)),
      unit: ' MB/s',
      ratioToBefore: before ? ratios(each, before).median : undefined,
      cpuPerMB: (1e6 * summary(cpu).median) / size,
    };
    before = each;
    return row;
  });
}

/** @throws Error when a layer finds or writes anything else than the core */
export async function measure([definition], { input, expectation, mb, rounds, say }) {
  const { path, bytes } = await corpus(input, mb);
  const { engine, layers: wanted } = definition;
  return inFolder(async (folder) => {
    const scrubbed = await scrubbedDigest(path, configOf(input.policy, engine));
    const { sha } = scrubbed;
    if (sha === (await digest(path)).sha) throw new Error('nothing to find in the lines of the chain');
    const layers = [];
    for (const layer of wanted) {
      const side = await sideOf(layer, { path, input, engine, mb, scrubbed }, folder);
      layers.push({ label: layer.label, side });
    }
    const sides = layers.flatMap(({ side }) => side ?? []);
    say(`${sides.length} layers, ${rounds} rounds over ${mb} MB`);
    const times = await interleave(Object.fromEntries(sides.map((side) => [side.name, side])), {
      rounds,
      verify: layerVerifier(expectation, sha),
      report: (round) => say(`  round ${round} of ${rounds}`),
    });
    return rowsOf(definition, layers, times, bytes);
  });
}
