// Prints what each stage of the core costs in ms of CPU time per MB: node bench/stages.mjs [--size MB] [--engine hyperscan|portable]
// Candidates by kind come with it: each one costs an evaluation, so they explain the second row.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { batchesOf, configOf, inside, matcherOf, policyOf } from './lib/core.mjs';
import { corpus, readInput } from './lib/inputs.mjs';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '40' },
    engine: { type: 'string' },
    rounds: { type: 'string', default: '5' },
  },
});
const { Evaluator } = await inside('./evaluate/evaluator.js');
const { resolve } = await inside('./resolve/resolve.js');
const { Output, redact } = await inside('./redact/redact.js');
const { Kind } = await inside('./matcher/contract.js');

const input = readInput('pino-5');
const { path, bytes } = await corpus(input, Number(values.size));
const batches = batchesOf(readFileSync(path), configOf(input.policy));
const mb = bytes / 1e6;
/** CPU time in ms: on a machine that others use too, the clock on the wall says little about a stage. */
const now = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Leaves only the candidates that `keep` takes; returns their number. */
function thin(found, count, keep) {
  let kept = 0;
  for (let i = 0; i < count * 3; i += 3) {
    if (keep(found[i])) found.copyWithin(3 * kept++, i, i + 3);
  }
  return kept;
}

/** A matcher whose scans are timed; depth 0 is the batch, deeper ones are strings decoded out of it. */
function timed(matcher, engine) {
  return {
    engine: matcher.engine,
    close: () => matcher.close(),
    slot(depth) {
      const slot = matcher.slot(depth);
      const name = depth === 0 ? 'scan' : 'scan of decoded strings';
      return {
        get bytes() {
          return slot.bytes;
        },
        get found() {
          return slot.found;
        },
        fit: (n) => slot.fit(n),
        scan(n) {
          const began = now();
          const count = slot.scan(n);
          const kept = engine.keep && depth === 0 ? thin(slot.found, count, engine.keep) : count;
          engine.spent[name] += now() - began;
          return kept;
        },
      };
    },
  };
}

function pass(engine) {
  const spent = { copy: 0, scan: 0, 'scan of decoded strings': 0, evaluate: 0, resolve: 0, redact: 0 };
  const { matcher, evaluator, slot } = engine;
  engine.spent = spent;
  const output = new Output();
  let hitCount = 0;
  for (const batch of batches) {
    const began = now();
    slot.fit(batch.length);
    batch.copy(slot.bytes);
    const copied = now();
    const hits = evaluator.evaluate(batch.length);
    const evaluated = now();
    const resolved = resolve(hits, slot.bytes);
    const done = now();
    output.reset(batch.length + 1024);
    redact(slot.bytes, 0, batch.length, resolved, output, () => hitCount++);
    output.take();
    spent.copy += copied - began;
    spent.evaluate += evaluated - copied;
    spent.resolve += done - evaluated;
    spent.redact += now() - done;
  }
  spent.evaluate -= spent.scan + spent['scan of decoded strings'];
  return { spent, hitCount, engine: matcher.engine };
}

/** Ids of layouts come behind those of the literals. */
function literalName({ literals }, id) {
  return id < literals.length ? `"${literals[id].text}"` : `layout ${id - literals.length}`;
}

function candidates(matcher, policy) {
  const counts = new Map();
  const names = Object.fromEntries(Object.entries(Kind).map(([name, value]) => [value, name.toLowerCase()]));
  for (const batch of batches) {
    const slot = matcher.slot(0);
    slot.fit(batch.length);
    batch.copy(slot.bytes);
    const n = slot.scan(batch.length);
    for (let i = 0; i < n * 3; i += 3) {
      const kind = slot.found[i];
      const name = kind >= Kind.LITERAL ? literalName(policy, kind - Kind.LITERAL) : names[kind];
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

const GROUPS = {
  none: () => false,
  digits: (kind) => kind === Kind.DIGITS,
  'dotted, colons': (kind) => kind === Kind.DOTTED || kind === Kind.COLONS,
  at: (kind) => kind === Kind.AT,
  'iban, token': (kind) => kind === Kind.IBAN || kind === Kind.TOKEN,
  words: (kind) => kind === Kind.WORDS,
  escape: (kind) => kind === Kind.ESCAPE,
  percent: (kind) => kind === Kind.PERCENT,
  'card, ssn': (kind) => kind === Kind.CARD || kind === Kind.SSN,
  base64: (kind) => kind === Kind.BASE64,
  literals: (kind) => kind >= Kind.LITERAL,
};

/** The first pass warms up and is not counted. */
const passes = (engine) => Array.from({ length: Number(values.rounds) + 1 }, () => pass(engine)).slice(1);
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
for (const name of values.engine ? [values.engine] : ['hyperscan', 'portable']) {
  const policy = policyOf(input.policy, name);
  const plain = matcherOf(input.policy, name);
  const engine = { spent: {}, keep: null };
  engine.matcher = timed(plain, engine);
  engine.slot = plain.slot(0);
  engine.evaluator = new Evaluator(policy, engine.matcher, null);
  const runs = passes(engine);
  console.log(`\n${name}, ${mb.toFixed(0)} MB, ${batches.length} batches, ${runs[0].hitCount} findings`);
  let sum = 0;
  for (const stage of Object.keys(runs[0].spent)) {
    const cost = median(runs.map(({ spent }) => spent[stage])) / mb;
    sum += cost;
    console.log(`  ${stage.padEnd(24)} ${cost.toFixed(3)} ms/MB`);
  }
  console.log(`  ${'together'.padEnd(24)} ${sum.toFixed(3)} ms/MB, ${(1000 / sum).toFixed(0)} MB/s`);
  const kinds = candidates(plain, policy);
  const total = kinds.reduce((all, [, count]) => all + count, 0);
  console.log(`  candidates a MB: ${(total / mb).toFixed(0)}`);
  for (const [kind, count] of kinds.slice(0, 40))
    console.log(`    ${kind.padEnd(22)} ${(count / mb).toFixed(1)}`);
  console.log('  evaluate, with the candidates of one kind alone');
  for (const [kind, keep] of Object.entries(GROUPS)) {
    engine.keep = keep;
    const cost = median(passes(engine).map(({ spent }) => spent.evaluate)) / mb;
    console.log(`    ${kind.padEnd(22)} ${cost.toFixed(3)} ms/MB`);
  }
  plain.close();
}
