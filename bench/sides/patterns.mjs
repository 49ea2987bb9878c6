// hs_scan given the detectors as ordinary patterns, ends reported, nothing done with them.
import { readFileSync } from 'node:fs';
import { compile } from 'hyperscan-js';
import { batchesOf, configOf } from '../lib/core.mjs';
import { ordinaryPatterns } from '../lib/patterns.mjs';

export function open({ path, policy }) {
  const batches = batchesOf(readFileSync(path), configOf(policy));
  const database = compile(
    ordinaryPatterns(policy).map(({ pattern, flags }, id) => ({ id, pattern, flags })),
  );
  let ends = new Uint32Array(1 << 16);
  return {
    run() {
      let matches = 0;
      for (const batch of batches) {
        let count = database.scan(batch, 0, batch.length, ends);
        if (count * 2 > ends.length) {
          ends = new Uint32Array(count * 4);
          count = database.scan(batch, 0, batch.length, ends);
        }
        matches += count;
      }
      return { matches };
    },
  };
}
