// Findings of one batch, found beforehand, for the suites that only carry them out.
import { createScrubber } from '@scrubjay/core';
import { someBatch } from './batch.mjs';
import { configOf, inside } from './core.mjs';

const { CoreScrubber } = await inside('./scrubber.js');
const { wholeRecords } = await inside('./frame/frame.js');
const { Output, redact } = await inside('./redact/redact.js');

const output = new Output();

/** Carries an action out on a batch of which `piiShare` of the lines hold something: what a case of a suite has to be. */
export function carriedOut(label, action, piiShare) {
  const batch = someBatch('pino', piiShare);
  const config = configOf(
    { action: { text: '[{entity}]', char: '*', first: 0, last: 4, ...action } },
    'portable',
  );
  const hits = new CoreScrubber(config).pipeline.hits(batch, wholeRecords(0, 0, batch.length, null));
  return {
    name: `${label}, ${hits.length} findings`,
    expected: createScrubber(config).scrub(batch).length,
    run: () => {
      output.reset(batch.length + 1024);
      redact(batch, 0, batch.length, hits, output, () => {});
      return output.length;
    },
  };
}
