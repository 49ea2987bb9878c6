/**
 * Runs the scrubber over real logs and holds it to its word: no crash, no line lost, JSON stays JSON.
 *   npm run check-logs -- [--show] [--engine auto|hyperscan|portable] [--only ENTITY]… FOLDER|FILE…
 * Without a folder: ../shared/corpora, where it is. --show prints every finding with 30 bytes around it: raw log text, so it
 * is for your own terminal. Exit codes: 0 fine, 1 a line was broken, 2 nothing to look at.
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createScrubber, defaults } from '@scrubjay/core';
import { brokenLines } from './lib/lines.mjs';
import { walk } from './lib/logs.mjs';
import { table } from './lib/table.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    show: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    engine: { type: 'string', default: 'auto' },
  },
});

const shared = fileURLToPath(new URL('../../shared/corpora', import.meta.url));
const roots = positionals.length > 0 ? positionals : [shared];
const files = roots.flatMap((root) => (existsSync(root) ? walk(root).map((path) => [root, path]) : []));
if (files.length === 0) {
  console.error('no logs there: name a folder or a file');
  process.exit(2);
}

const scrubber = createScrubber({ ...defaults, engine: values.engine });
const total = new Map();
let bytes = 0;
let nanoseconds = 0n;
let broken = 0;

for (const [root, path] of files) {
  const name = relative(root, path) || path;
  const before = readFileSync(path);
  const began = process.hrtime.bigint();
  let after;
  try {
    after = Buffer.from(scrubber.scrub(before));
  } catch (error) {
    console.log(`${name}: threw ${error.name} ${error.code ?? ''}`);
    broken++;
    continue;
  }
  nanoseconds += process.hrtime.bigint() - began;
  bytes += before.length;
  for (const { line, reason } of brokenLines(before, after)) {
    console.log(`${name}:${line + 1}: ${reason}`);
    broken++;
  }
  const findings = scrubber.detect(before);
  const counts = new Map();
  for (const { entity } of findings) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  for (const [entity, times] of counts) total.set(entity, (total.get(entity) ?? 0) + times);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  if (counts.size > 0)
    console.log(`${name}: ${sorted.map(([entity, times]) => `${entity} ${times}`).join(', ')}`);
  if (values.show) for (const finding of findings) show(before, finding);
}

const { withheld } = scrubber.counts();
const rows = [...total].sort((a, b) => b[1] - a[1]);
console.log(`\n${table(['entity', 'findings'], rows)}`);
console.log(
  `\n${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, ${((bytes * 1000) / Number(nanoseconds)).toFixed(0)} MB/s (${scrubber.engine}), ${withheld} records withheld, ${broken} broken`,
);
if (broken > 0 || withheld > 0) process.exitCode = 1;
scrubber.close();

function show(source, { entity, detector, start, end, confidence }) {
  if (values.only.length > 0 && !values.only.includes(entity)) return;
  const line = source.lastIndexOf(10, start - 1) + 1;
  const stop = source.indexOf(10, end) < 0 ? source.length : source.indexOf(10, end);
  const left = source.toString('utf8', Math.max(line, start - 30), start);
  const right = source.toString('utf8', end, Math.min(stop, end + 30));
  const value = source.toString('utf8', start, end).replaceAll('\n', '⏎');
  console.log(`  ${entity} ${detector} ${confidence}: ${left}«${value}»${right}`);
}
