// The core: scrub() batch by batch.
import { readFileSync } from 'node:fs';
import { createScrubber } from '@scrubjay/core';
import { batchesOf, configOf } from '../lib/core.mjs';

export function open({ path, policy, engine }) {
  const config = configOf(policy, engine);
  const batches = batchesOf(readFileSync(path), config);
  const scrubber = createScrubber(config);
  let before = {};
  return {
    run() {
      for (const batch of batches) scrubber.scrub(batch);
      const { findings, withheld } = scrubber.counts();
      // The counter goes on from pass to pass.
      const found = Object.entries(findings).map(([entity, times]) => [
        entity,
        times - (before[entity] ?? 0),
      ]);
      before = findings;
      return { findings: Object.fromEntries(found), withheld };
    },
  };
}
