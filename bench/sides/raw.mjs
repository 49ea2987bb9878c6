// The raw scans that an engine makes, without evaluation: the batch is copied into the kernel's memory, the kernel passes
// over it for shapes (portable: literals too), libhs for literals, whose ends the kernel verifies.
import { readFileSync } from 'node:fs';
import { batchesOf, configOf, matcherOf } from '../lib/core.mjs';

export function open({ path, policy, engine }) {
  const batches = batchesOf(readFileSync(path), configOf(policy));
  const slot = matcherOf(policy, engine).slot(0);
  return {
    run() {
      let candidates = 0;
      for (const batch of batches) {
        slot.fit(batch.length);
        batch.copy(slot.bytes);
        candidates += slot.scan(batch.length);
      }
      return { candidates };
    },
  };
}
