// Prints what the raw scans cost, each alone, in ms of CPU time per MB: node bench/scans.mjs [--size MB] [--patterns]
// With --patterns each of the ordinary patterns of figure `patterns` alone as well.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compile } from 'hyperscan-js';
import { batchesOf, inside, policyOf } from './lib/core.mjs';
import { corpus, readInput } from './lib/inputs.mjs';
import { machine } from './lib/machine.mjs';
import { ordinaryPatterns } from './lib/patterns.mjs';
import { summary } from './lib/stats.mjs';
import { machineLine } from './lib/table.mjs';

const { values } = parseArgs({
  options: { size: { type: 'string', default: '40' }, patterns: { type: 'boolean' } },
});
const { Kernel, KernelSlot } = await inside('./matcher/kernel.js');
const { compile: compileLiterals } = await inside('./matcher/hyperscan.js');

const ROUNDS = 7;
const input = readInput('pino-5');
const { path, bytes } = await corpus(input, Number(values.size));
const batches = batchesOf(readFileSync(path));
const mb = bytes / 1e6;
const policy = policyOf(input.policy, 'portable');
const kernel = new Kernel(policy);
const database = compileLiterals(policy.literals);

/** Number of ends; `out` is large enough for any batch of this corpus. */
const out = new Uint32Array(1 << 20);
function ends(one, batch) {
  const count = one.scan(batch, 0, batch.length, out);
  if (count * 2 > out.length) throw new RangeError('more matches than room');
  return count;
}

function find(slot, n) {
  const count = ends(database, slot.bytes.subarray(0, n));
  if (count * 2 > slot.pairs.length) slot.growPairs(count * 2);
  slot.pairs.set(out.subarray(0, count * 2));
  return count;
}

/** Copy into the kernel's memory included. */
function through(slot) {
  return (batch) => {
    slot.fit(batch.length);
    batch.copy(slot.bytes);
    return slot.scan(batch.length);
  };
}

const scans = {
  'kernel: shapes': through(new KernelSlot(kernel, () => 0)),
  'kernel: shapes and literals': through(new KernelSlot(kernel, null)),
  'libhs: literals': (batch) => ends(database, batch),
  'kernel: shapes; libhs: literals': through(new KernelSlot(kernel, find)),
};
const ordinary = ordinaryPatterns(input.policy);
const compiled = (list) => compile(list.map(({ pattern, flags }, id) => ({ id, pattern, flags })));
const add = (name, list) => {
  const one = compiled(list);
  scans[name] = (batch) => ends(one, batch);
};
add('libhs: the detectors as patterns', ordinary);
const words = ordinary.filter(({ reach }) => reach > 0);
const rest = ordinary.filter(({ reach }) => reach === 0);
add('  of these the keys and keywords', words);
add('  of these the others', rest);
if (values.patterns) for (const row of rest) add(`    ${row.name}`, [row]);

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const times = Object.fromEntries(Object.keys(scans).map((name) => [name, []]));
const counts = {};
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, scan] of Object.entries(scans)) {
    const began = cpu();
    counts[name] = 0;
    for (const batch of batches) counts[name] += scan(batch);
    if (round > 0) times[name].push((cpu() - began) / mb);
  }
}
console.log(machineLine(machine()));
console.log(
  `${mb.toFixed(0)} MB, ${literals.length} literals, ${ordinary.length} patterns; medians of ${ROUNDS} rounds`,
);
for (const [name, list] of Object.entries(times)) {
  const { median } = summary(list);
  const cost = `${median.toFixed(2)} ms/MB ${(1000 / median).toFixed(0).padStart(6)} MB/s`;
  console.log(`${name.padEnd(36)} ${cost} ${(counts[name] / mb).toFixed(0).padStart(7)} reports/MB`);
}
database.close();
