// The core: scrub() batch by batch.
import { readFileSync } from 'node:fs';
import { createScrubber } from '@scrubjay/core';
import { batchesOf, configOf } from '../lib/core.mjs';
import { Since } from '../lib/since.mjs';

export function open({ path, policy, engine }) {
  const config = configOf(policy, engine);
  const batches = batchesOf(readFileSync(path), config);
  const scrubber = createScrubber(config);
  const since = new Since();
  return {
    run() {
      for (const batch of batches) scrubber.scrub(batch);
      const { findings, withheld } = scrubber.counts();
      return { findings: since.of(findings), withheld };
    },
  };
}
