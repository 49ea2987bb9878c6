// The same database through hyperscan-js: a call a batch, matches in a Uint32Array.
import { readFileSync } from 'node:fs';
import { batchesOf, configOf } from '../lib/core.mjs';
import { literals } from '../lib/native.mjs';

export function open({ path, policy }) {
  const batches = batchesOf(readFileSync(path), configOf(policy));
  const database = literals(policy);
  let pairs = new Uint32Array(1 << 20);
  return {
    run() {
      let matches = 0;
      for (const batch of batches) {
        let count = database.scan(batch, 0, batch.length, pairs);
        if (count * 2 > pairs.length) {
          pairs = new Uint32Array(count * 4);
          count = database.scan(batch, 0, batch.length, pairs);
        }
        matches += count;
      }
      return { matches };
    },
  };
}
