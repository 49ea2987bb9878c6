// Fairness of the ordinary patterns: how many of the core's findings they would have led to. A finding counts when a
// match ends inside it or up to SLACK bytes around it, or when a key or keyword ends within its detector's window
// before it. What the core decodes out of escapes no pattern over the bytes can see: those are among the misses.
import { readFileSync } from 'node:fs';
import { createScrubber } from '@scrubjay/core';
import { compile } from 'hyperscan-js';
import { batchesOf, configOf } from './core.mjs';
import { ordinaryPatterns } from './patterns.mjs';

const SLACK = 4;

/** Of the first `limit` bytes of the corpus. */
export function recall({ path, policy, limit = 8_000_000 }) {
  const bytes = readFileSync(path).subarray(0, limit);
  const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1);
  const patterns = ordinaryPatterns(policy);
  const database = compile(patterns.map(({ pattern, flags }, id) => ({ id, pattern, flags })));
  const scrubber = createScrubber(configOf(policy, 'portable'));
  const missed = {};
  let found = 0;
  let direct = 0;
  let near = 0;
  let ends = new Uint32Array(1 << 20);
  for (const batch of batchesOf(whole)) {
    let count = database.scan(batch, 0, batch.length, ends);
    if (count * 2 > ends.length) {
      ends = new Uint32Array(count * 2);
      count = database.scan(batch, 0, batch.length, ends);
    }
    const direct_ = new Uint8Array(batch.length + 1);
    const near_ = new Uint8Array(batch.length + 1);
    for (let i = 0; i < count; i++) (patterns[ends[2 * i]].reach > 0 ? near_ : direct_)[ends[2 * i + 1]] = 1;
    const some = (marks, from, to) => marks.subarray(Math.max(0, from), to + 1).includes(1);
    for (const { entity, start, end } of scrubber.detect(batch)) {
      found++;
      if (some(direct_, start - SLACK, end + SLACK)) direct++;
      else if (some(near_, start - 64, end + SLACK)) near++;
      else missed[entity] = (missed[entity] ?? 0) + 1;
    }
  }
  database.close();
  scrubber.close();
  return {
    patterns: patterns.length,
    found,
    direct,
    near,
    recall: found ? (direct + near) / found : 1,
    missed,
  };
}
