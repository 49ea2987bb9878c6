// Everything up to the findings: scan, evaluation and resolution, nothing replaced.
import { readFileSync } from 'node:fs';
import { batchesOf, configOf, inside } from '../lib/core.mjs';

const { CoreScrubber } = await inside('./scrubber.js');
const { wholeRecords } = await inside('./frame/frame.js');

export function open({ path, policy, engine }) {
  const config = configOf(policy, engine);
  const batches = batchesOf(readFileSync(path), config);
  const { pipeline } = new CoreScrubber(config);
  return {
    run() {
      const findings = {};
      for (const batch of batches) {
        for (const { target } of pipeline.hits(batch, wholeRecords(0, 0, batch.length, null)))
          findings[target.entity] = (findings[target.entity] ?? 0) + 1;
      }
      return { findings };
    },
  };
}
