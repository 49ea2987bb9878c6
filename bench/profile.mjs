// Runs the core over the corpus under --cpu-prof and prints self time by function and by file:
// node bench/profile.mjs [--size MB] [--engine hyperscan|portable] [--rounds N] [--top N]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '40' },
    engine: { type: 'string', default: 'hyperscan' },
    rounds: { type: 'string', default: '16' },
    top: { type: 'string', default: '30' },
    inside: { type: 'boolean' },
  },
});

/** What is profiled: passes over the corpus and nothing else worth mentioning. */
async function scrub() {
  const { createScrubber } = await import('@scrubjay/core');
  const { batchesOf, configOf } = await import('./lib/core.mjs');
  const { corpus, readInput } = await import('./lib/inputs.mjs');
  const input = readInput('pino-5');
  const { path } = await corpus(input, Number(values.size));
  const batches = batchesOf(readFileSync(path));
  const scrubber = createScrubber(configOf(input.policy, values.engine));
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const batch of batches) scrubber.scrub(batch);
  }
  scrubber.close();
}

function selfTimes({ nodes, samples, timeDeltas }) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const functions = new Map();
  const files = new Map();
  let total = 0;
  samples.forEach((id, i) => {
    const { functionName, url, lineNumber } = frames.get(id);
    if (functionName === '(idle)') return;
    const time = timeDeltas[i];
    total += time;
    const file = url.startsWith('node:')
      ? url
      : url.split(/\/(?:packages|bench|sidecar)\//).at(-1) || '(engine)';
    const line = url.startsWith('wasm') ? '' : `:${lineNumber + 1}`;
    const key = `${functionName || '(anonymous)'}  ${file}${url === '' ? '' : line}`;
    functions.set(key, (functions.get(key) ?? 0) + time);
    files.set(file, (files.get(file) ?? 0) + time);
  });
  return { total, functions, files };
}

function print(title, times, total, top) {
  console.log(`\n${title}`);
  const rows = [...times].sort(([, a], [, b]) => b - a).slice(0, top);
  for (const [key, time] of rows) console.log(`${((100 * time) / total).toFixed(1).padStart(6)} %  ${key}`);
}

function profile() {
  const folder = mkdtempSync(join(tmpdir(), 'scrubjay-profile-'));
  try {
    const self = fileURLToPath(import.meta.url);
    const options = ['--cpu-prof', '--cpu-prof-interval', '500', '--cpu-prof-dir', folder];
    const { status } = spawnSync(process.execPath, [...options, self, '--inside', ...process.argv.slice(2)], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exit(status ?? 1);
    const [file] = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'));
    const { total, functions, files } = selfTimes(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    console.log(`${basename(self)}: engine ${values.engine}, ${values.rounds} passes over ${values.size} MB`);
    print('self time by function', functions, total, Number(values.top));
    print('self time by file', files, total, Number(values.top));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (values.inside) await scrub();
else profile();
